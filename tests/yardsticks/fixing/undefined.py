"""Names that a program reads and nothing in it binds, as pyflakes finds them."""

from __future__ import annotations

import ast
import warnings
from pathlib import Path

from pyflakes import checker, messages

from tests.yardsticks.inside import programs

_OF_IPYTHON = frozenset({"display", "get_ipython"})


def undefined(file: Path) -> frozenset[str]:
    """The names of a Python file, or of all cells of a notebook that parse, one behind the other; none where a star may bind them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.Module([each for _, text in programs.texts(file) for each in _statements(text)], [])
        found = checker.Checker(tree).messages
    names = frozenset(each.message_args[0] for each in found if isinstance(each, messages.UndefinedName | messages.UndefinedLocal))
    return names - _OF_IPYTHON if file.suffix == ".ipynb" else names


def _statements(text: str) -> list[ast.stmt]:
    """Those of a text; none where it does not parse."""
    try:
        return ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError):
        return []
