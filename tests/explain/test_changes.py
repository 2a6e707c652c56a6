"""What became of a signature."""

from __future__ import annotations

import pytest

from qlint.explain.changes import Change, changes
from qlint.knowledge.schema import Life, Signature


def told(*texts: str) -> list[Change]:
    """The changes of a callable that had the signatures one release each, 0.9, 0.10, ..."""
    releases = [f"0.{number}" for number in range(9, 9 + len(texts))]
    spans = zip(releases, [*releases[1:], None], texts, strict=True)
    return list(changes([Signature((Life(added, gone),), text) for added, gone, text in spans]))


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("(a)", "(a, b=, **rest)", Change("0.10", came=("b=", "**rest"))),
        ("(self, a, *more)", "(self)", Change("0.10", went=("a", "*more"))),
        ("(old)", "(new)", Change("0.10", came=("new",), went=("old",))),
        ("(a, b=)", "(a, *, b=)", Change("0.10", altered=("b= keyword only",))),
        ("(a, b)", "(a, b, /)", Change("0.10", altered=("a positional only", "b positional only"))),
        ("(a)", "(a=)", Change("0.10", altered=("a optional",))),
        ("(a=)", "(a)", Change("0.10", altered=("a required",))),
        ("(a, b)", "(b, a)", Change("0.10", altered=("another order",))),
    ],
)
def test_parameters_come_and_go_and_change(before: str, after: str, change: Change) -> None:
    assert told(before, after) == [change]


def test_the_object_itself_and_what_stays_the_same_are_no_change() -> None:
    assert told("(a)", "(self, a)", "(cls, a)") == []


def test_releases_are_told_in_their_order_and_unknown_signatures_left_out() -> None:
    assert [change.release for change in told("(a)", "", "(b)", "(c)")] == ["0.11", "0.12"]


def test_a_signature_that_came_back_is_told_twice() -> None:
    one = Signature((Life("0.1", "0.2"), Life("0.3")), "(a)")
    other = Signature((Life("0.2", "0.3"),), "(b)")
    assert [(each.release, each.came) for each in changes([one, other])] == [("0.2", ("b",)), ("0.3", ("a",))]
