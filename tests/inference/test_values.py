"""What an expression may be: the programs of flow.txt, scopes.txt and objects.txt."""

from __future__ import annotations

import pytest

from tests.inference.asking import program
from tests.inference.programs import programs

CASES = [
    pytest.param(text, expected, id=title)
    for name in ("flow.txt", "scopes.txt", "objects.txt")
    for title, (text, expected) in programs(name).items()
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_marked_expression_is_what_its_program_says(text: str, expected: set[str]) -> None:
    assert program(text).told() == expected
