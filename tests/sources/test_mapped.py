"""Pieces of a file, cut and put together again, keep the places of their characters."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qlint.sources.mapped import Mapped, joined
from qlint.sources.source import Segment

# `abc` at 10, one character that the file spells otherwise at 13, `ef` at 19.
PIECES = Mapped("abcdef", (Segment(0, 10, 3), Segment(3, 13, 0), Segment(4, 19, 2)))
ORIGINS = [10, 11, 12, 13, 19, 20]


@given(st.integers(0, 6), st.integers(0, 6))
def test_every_character_of_a_part_is_where_it_was(one: int, other: int) -> None:
    start, end = sorted((one, other))
    part = PIECES.part(start, end)
    assert part.text == "abcdef"[start:end]
    assert [part.origin(offset) for offset in range(len(part.text))] == ORIGINS[start:end]


@given(st.lists(st.integers(0, 6)))
def test_parts_that_are_joined_again_are_the_whole(cuts: list[int]) -> None:
    bounds = [0, *sorted(cuts), 6]
    whole = joined(PIECES.part(start, end) for start, end in pairwise(bounds))
    assert whole.text == PIECES.text
    assert [whole.origin(offset) for offset in range(6)] == ORIGINS


def test_a_stand_in_is_where_it_stands_in_for() -> None:
    text = joined([PIECES.part(0, 3), PIECES.stand_in("pass", 3), PIECES.part(4, 6)])
    assert text.text == "abcpassef"
    assert [text.origin(offset) for offset in range(9)] == [10, 11, 12, 13, 13, 13, 13, 19, 20]


def test_the_end_of_a_stand_in_can_have_a_place() -> None:
    text = joined([PIECES.stand_in("import", 0, 3), PIECES.stand_in(" x", 3)])
    assert (text.origin(0), text.origin(5), text.origin(6)) == (10, 10, 13)
