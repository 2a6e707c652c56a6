"""A pylint plugin that reports nothing, and asks about every expression of every module before pylint looks at it."""

from __future__ import annotations

import ast

from astroid import nodes
from pylint.checkers import BaseRawFileChecker
from pylint.lint import PyLinter

from qlint.inference.deep.infer import Deep
from qlint.sources.text import Text
from tests.deep.asking import first_party, small_knowledge, span_of

ANSWERS: list[bool] = []  # whether each answer was certain, for the test to see that there were some


class Asker(BaseRawFileChecker):
    name = "asker"
    msgs = {"W9999": ("never said", "never-said", "pylint runs no checker that has nothing to say")}  # noqa: RUF012
    deep = Deep(small_knowledge(), first_party)

    def process_module(self, node: nodes.Module) -> None:
        with node.stream() as stream:
            text = stream.read().decode()
        lines = Text(text)
        for each in ast.walk(ast.parse(text)):
            if isinstance(each, ast.expr):
                ANSWERS.append(self.deep.infer(text, node.file, span_of(lines, each), module=node.name).certain)


def register(linter: PyLinter) -> None:
    linter.register_checker(Asker(linter))
