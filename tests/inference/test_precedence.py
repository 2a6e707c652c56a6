"""Whether one call of a program has surely been made when another is: `first()` and `then()`."""

from __future__ import annotations

import ast

import pytest

from qlint.inference.tracker.precedence import precedes
from qlint.inference.tracker.tree import Tree
from qlint.sources.text import Text


def asked(text: str, *, same_turn: bool = False) -> bool:
    tree = Tree(Text(text))
    calls = {each.func.id: each for each in tree.calls if isinstance(each.func, ast.Name)}
    return precedes(tree, calls["first"], calls["then"], same_turn=same_turn)


SURE = (
    "first()\nthen()",
    "x = first()\nif x:\n    then()",
    "with a as b:\n    first()\nthen()",
    "first()\nwhile x:\n    for y in z:\n        then()",
    "for x in y:\n    first()\n    if x:\n        then()",
    "if x:\n    first()\n    then()",
    "with first():\n    then()",
    "then(first())",
    "def f():\n    if x:\n        return\n    first()\n    then()",
)
LEAVING_A_LOOP = ("for x in y:\n    first()\nthen()", "for x in y:\n    for z in x:\n        first()\n    then()")
OF_FUNCTIONS = (
    "def f():\n    first()\n    return 1\nthen()",
    "def f():\n    for x in y:\n        first()\n    return 1\ndef g():\n    then()",
)
UNSURE = (
    "then()\nfirst()",
    "if x:\n    first()\nthen()",
    "while x:\n    first()\nthen()",
    "try:\n    first()\nexcept ValueError:\n    pass\nthen()",
    "x and first()\nthen()",
    "[first() for x in y]\nthen()",
    "for x in y:\n    if x:\n        continue\n    first()\nthen()",
    "for x in y:\n    then()\n    first()",
    "if x:\n    first()\nelse:\n    then()",
    "def f():\n    if x:\n        return 1\n    first()\nthen()",
    "def f():\n    yield 1\n    first()\nthen()",
    "def f():\n    if x:\n        first()\nthen()",
    "first()\ndef f():\n    then()",
    "f = lambda: first()\nthen()",
)


@pytest.mark.parametrize("text", SURE)
def test_what_comes_first_in_any_case_does(text: str) -> None:
    assert asked(text)
    assert asked(text, same_turn=True)


@pytest.mark.parametrize("text", LEAVING_A_LOOP + OF_FUNCTIONS)
def test_a_loop_turns_and_a_function_ends_before_what_comes_after_them(text: str) -> None:
    assert asked(text)
    assert not asked(text, same_turn=True)


@pytest.mark.parametrize("text", UNSURE)
def test_what_may_not_have_come_first_does_not(text: str) -> None:
    assert not asked(text)
    assert not asked(text, same_turn=True)


def test_calls_of_other_modules_are_in_no_order() -> None:
    tree, other = Tree(Text("first()\nthen()")), Tree(Text("first()\nthen()"))
    assert not precedes(tree, other.calls[0], tree.calls[1], same_turn=False)
    assert not precedes(tree, tree.calls[0], other.calls[1], same_turn=False)
