"""Questions that depend on one another: no answer is kept before it is complete, whatever was asked before."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable

import pytest

from qlint.facts import Constant, Value
from qlint.inference.tracker.answers import Answers
from tests.inference.asking import PRELUDE, asked, program, told

ONE, TWO, THREE = ((Constant(each, "int"),) for each in (1, 2, 3))


class Circle:
    """Questions by name: what each has by itself, and which others it takes everything from."""

    def __init__(self, own: dict[str, Value], takes: dict[str, str]) -> None:
        self.answers, self.own, self.takes = Answers(), own, takes

    def ask(self, name: str) -> set[object]:
        return {each.value for each in self._value(name) if isinstance(each, Constant)}

    def _value(self, name: str) -> Value:
        return self.answers.answer(name, self._solver(name))

    def _solver(self, name: str) -> Callable[[], Value]:
        return lambda: tuple(
            dict.fromkeys([*self.own.get(name, ()), *(each for other in self.takes.get(name, "") for each in self._value(other))])
        )


@pytest.mark.parametrize("takes", [{"a": "b", "b": "c", "c": "a"}, {"a": "bc", "b": "ca", "c": "ab"}, {"a": "b", "b": "bac", "c": "b"}])
@pytest.mark.parametrize("order", list(itertools.permutations("abc")))
def test_questions_of_one_circle_have_one_answer_in_any_order(takes: dict[str, str], order: tuple[str, ...]) -> None:
    circle = Circle({"a": ONE, "b": TWO, "c": THREE}, takes)
    assert [circle.ask(name) for name in order] == [{1, 2, 3}] * 3


@pytest.mark.parametrize("seed", range(100))
def test_every_question_has_all_that_it_leads_to_however_circles_meet(seed: int) -> None:
    chance = random.Random(seed)
    names = "abcdefghijkl"
    takes = {name: "".join(chance.sample(names, chance.choice((1, 1, 2, 3)))) for name in names}
    circle = Circle({name: (Constant(name, "str"),) for name in names}, takes)
    order = chance.sample(names, len(names))
    assert {name: circle.ask(name) for name in order} == {name: _reached(name, takes) for name in names}


def _reached(name: str, takes: dict[str, str]) -> set[object]:
    found = {name}
    for each in (waiting := [name]):
        waiting += (new := [other for other in dict.fromkeys(takes[each]) if other not in found])
        found.update(new)
    return set[object](found)


def test_a_question_that_depends_on_nothing_but_itself_is_unknown() -> None:
    assert told(Answers().answer("a", lambda: ())) == {"?"}


def test_a_chain_of_any_length_is_followed_to_its_end() -> None:
    answers = Answers()

    def value(number: int) -> Value:
        return answers.answer(number, lambda: ONE if number == 0 else value(number - 1))

    assert value(5_000) == ONE


def test_a_question_that_leads_to_ever_new_ones_is_given_up() -> None:
    answers = Answers()

    def value(number: int) -> Value:
        return answers.answer(number, lambda: value(number + 1))

    assert told(value(0)) == {"?"}
    assert answers.answer("other", lambda: ONE) == ONE


STEPS = """
class A:
    def next(self): return B()
class B:
    def next(self): return C()
class C:
    def next(self): return self
x = A()
while c:
    MARK(x)
    x = x.next()
"""


def test_a_loop_is_gone_round_until_nothing_new_comes() -> None:
    assert program(STEPS).told() == {"instance A", "instance B", "instance C"}


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_places_in_a_loop_have_one_answer_in_any_order(order: tuple[int, ...]) -> None:
    text = """
a, b = ibm(), aer()
pair = (a, b)
while c:
    M0(a)
    a, b = b, M1(pair)[0]
    pair = (pair[1], a)
    M2(pair[0])
M3(b)
def M1(x): return x
"""
    alone = [asked(PRELUDE + text).told(f"M{each}") if each != 1 else None for each in range(4)]
    together = asked(PRELUDE + text)
    found = {each: together.told(f"M{each}") for each in order if each != 1}
    assert [found.get(each) for each in range(4)] == alone


@pytest.mark.parametrize("last_first", [False, True])
def test_depth_does_not_depend_on_what_was_asked_first(last_first: bool) -> None:
    text = "def f(x): return x\nx = ibm()\n" + "x = f(x)\n" * 300 + "M0(x)\n" + "x = f(x)\n" * 300 + "M1(x)\n"
    asked_ = program(text)
    assert [asked_.told(mark) for mark in (["M1", "M0"] if last_first else ["M0", "M1"])] == [{"IBMBackend"}] * 2


def test_functions_that_call_each_other_end() -> None:
    text = "def f(n): return g(n - 1) if n else ibm()\ndef g(n): return f(n - 1)\nMARK(g(9))\n"
    assert program(text).told() == {"IBMBackend", "?"}
