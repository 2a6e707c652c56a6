"""The question to astroid: of which classes is this expression an instance?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qlint.inference.deep.answer import UNKNOWN, Answer
from qlint.inference.deep.stubs import Stubs
from qlint.inference.deep.world import World
from qlint.knowledge.index import Knowledge
from qlint.model import Span

if TYPE_CHECKING:
    from qlint.inference.deep.inside.reader import Reader

FirstParty = Callable[[str], tuple[str, str] | None]


class Deep:
    """The second tier of inference, for what the tracker does not model.

    `first_party` maps a dotted module name to the path and text of the linted project's own module, None
    if it has none. Imports lead to these, to stubs of the watched packages and to the standard library,
    and nowhere else, whatever is installed. astroid is loaded with the first question.

    One instance serves any number of texts, best one after the other: it keeps the tree of the last one.
    """

    def __init__(self, knowledge: Knowledge, first_party: FirstParty) -> None:
        self._stubs = Stubs(knowledge)
        self._first_party = first_party
        self._world = World()
        self._reader: Reader | None = None

    def infer(self, text: str, path: str, span: Span, *, module: str = "") -> Answer:
        """What the expression at `span` of `text` is an instance of; raises nothing.

        `span` is exactly that of the expression in the standard `ast`. `module` is the dotted name of the
        text in its project; without it relative imports lead nowhere.
        """
        # Whatever astroid stumbles over, a recursion too deep for it included, is something that it doesn't know.
        try:
            with self._world.entered():
                return self._inside().answer(text, path, span, module)
        except Exception:
            return UNKNOWN

    def classes(self, text: str, path: str, span: Span, *, module: str = "") -> frozenset[str] | None:
        """The definition paths of the watched classes of which the expression is surely an instance, else None."""
        answer = self.infer(text, path, span, module=module)
        return answer.watched if answer.certain else None

    def _inside(self) -> Reader:
        if self._reader is None:
            from qlint.inference.deep.inside.reader import Reader  # the private world's own, as astroid is

            self._reader = Reader(self._stubs, self._first_party)
        return self._reader
