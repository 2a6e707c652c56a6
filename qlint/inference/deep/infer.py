"""The question to astroid: of which classes is this expression an instance?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

from qlint.inference.deep.answer import UNKNOWN, Answer
from qlint.inference.deep.program import FirstParty, Program
from qlint.inference.deep.stubs import Stubs
from qlint.inference.deep.world import World
from qlint.knowledge.index import Knowledge
from qlint.model import Span

if TYPE_CHECKING:
    from qlint.inference.deep.inside.reader import Reader


class Deep:
    """The second tier of inference, for what the tracker does not model.

    `first_party` maps a dotted module name to the path and text of the linted project's own module, None
    if it has none. Imports lead to these, to stubs of the watched packages and to the standard library,
    and nowhere else, whatever is installed. astroid is loaded with the first question, once for all
    projects. One instance serves any number of texts, best one after the other: the last one's tree is kept.
    """

    def __init__(self, knowledge: Knowledge, first_party: FirstParty) -> None:
        self._astroid = _private_astroid(knowledge)
        self._first_party = first_party

    def infer(self, text: str, path: str, span: Span, *, module: str = "") -> Answer:
        """What the expression at `span` of `text` is an instance of; raises nothing.

        `span` is exactly that of the expression in the standard `ast`. `module` is the dotted name of the
        text in its project; without it relative imports lead nowhere.
        """
        # Whatever astroid stumbles over, a recursion too deep for it included, is something that it doesn't know.
        try:
            with self._astroid.entered() as reader:
                return reader.answer(Program(text, path, module, self._first_party), span)
        except Exception:
            return UNKNOWN

    def classes(self, text: str, path: str, span: Span, *, module: str = "") -> frozenset[str] | None:
        """The definition paths of the watched classes of which the expression is surely an instance, else None."""
        answer = self.infer(text, path, span, module=module)
        return answer.watched if answer.certain else None


class _PrivateAstroid:
    """astroid in its own world, with the stubs of one `Knowledge`."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._stubs = Stubs(knowledge)
        self._world = World()
        self._reader: Reader | None = None

    @contextmanager
    def entered(self) -> Iterator[Reader]:
        with self._world.entered():
            if self._reader is None:
                from qlint.inference.deep.inside.reader import Reader  # the private world's own, as astroid is

                self._reader = Reader(self._stubs)
            yield self._reader


@lru_cache(maxsize=1)
def _private_astroid(knowledge: Knowledge) -> _PrivateAstroid:
    return _PrivateAstroid(knowledge)
