"""The tree of the linted text, its expressions by position, and the answers about them."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from qlint.inference.deep.answer import UNKNOWN, Answer
from qlint.inference.deep.inside import calls, cautions, memory, partials, targets
from qlint.inference.deep.inside.imports import Imports
from qlint.inference.deep.inside.judge import judge
from qlint.inference.deep.program import Program
from qlint.inference.deep.stubs import Stubs
from qlint.model import Span
from qlint.sources.text import Text

Place = tuple[int, int, int, int]


class Reader:
    """Keeps one text's tree, and the project's modules that it leads to, until the next text comes."""

    def __init__(self, stubs: Stubs) -> None:
        self._imports = Imports(stubs)
        self._imports.install()
        self._marks = memory.Marks(self._imports.own)
        self._marks.install()
        self._cautions = cautions.Cautions(self._imports.own)
        self._cautions.install()
        targets.install()
        partials.install()
        calls.install(self._imports.own)
        self._program: Program | None = None
        self._lines = Text("")
        self._expressions: dict[Place, nodes.NodeNG] = {}

    def answer(self, program: Program, span: Span) -> Answer:
        """See `Deep.infer`; whatever astroid raises comes through."""
        if self._program != program:
            self._read(program)
        memory.forget_inference()  # an answer must not depend on the questions before it
        place = (*self._lines.utf8_position(span.start), *self._lines.utf8_position(span.end))
        node = self._expressions.get(place)
        return UNKNOWN if node is None else judge(node, self._imports.own)

    def _read(self, program: Program) -> None:
        self._program, self._expressions = None, {}
        memory.forget_inference()
        self._marks.take_off()
        self._cautions.forget()
        self._imports.forget(program.first_party)
        self._lines = Text(program.text)
        tree = self._imports.build(program.text, program.module, program.path)
        self._expressions = dict(_expressions(tree))
        self._program = program


def _expressions(tree: nodes.NodeNG) -> Iterator[tuple[Place, nodes.NodeNG]]:
    """Every expression under its (line, column, end line, end column), in UTF-8 as the standard `ast` counts."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        waiting.extend(node.get_children())
        match (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset):
            case (int(), int(), int(), int()) as place if not node.is_statement:
                yield place, node
