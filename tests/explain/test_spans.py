"""Sums and cuts of lives, compared with the releases that they cover."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qlint.explain.spans import all_words, clipped, merged, without
from qlint.knowledge.schema import Life, Lives, version

RELEASES = ("0.1", "0.2", "0.9", "0.10", "0.11", "1.0", "2.0")


@st.composite
def lives(draw: st.DrawFn) -> Lives:
    """Any intervals, overlapping ones too."""
    places = st.integers(0, len(RELEASES) - 1)
    pairs = draw(st.lists(st.tuples(places, places), max_size=4))
    open_ended = draw(st.lists(places, max_size=1))
    closed = [Life(RELEASES[min(pair)], RELEASES[max(pair)]) for pair in pairs if pair[0] != pair[1]]
    return tuple(closed + [Life(RELEASES[place]) for place in open_ended])


def covered(spans: Lives) -> set[str]:
    return {release for release in RELEASES if any(life.covers(version(release)) for life in spans)}


@given(lives())
def test_merging_keeps_every_release_in_parts_that_do_not_touch(spans: Lives) -> None:
    found = merged(spans)
    assert covered(found) == covered(spans)
    assert all(one.gone is not None and version(one.gone) < version(other.added) for one, other in pairwise(found))


@given(lives(), lives())
def test_a_cut_has_what_both_have(spans: Lives, window: Lives) -> None:
    assert covered(clipped(spans, window)) == covered(spans) & covered(window)


@given(lives(), lives())
def test_a_difference_has_what_only_the_first_has(window: Lives, spans: Lives) -> None:
    assert covered(without(window, spans)) == covered(window) - covered(spans)


def test_a_cut_keeps_the_definition_and_merging_drops_it() -> None:
    assert clipped((Life("0.1", None, "a.B"),), (Life("0.9", "1.0"),)) == (Life("0.9", "1.0", "a.B"),)
    assert merged((Life("0.1", "0.9", "a.B"), Life("0.9", None, "c.B"))) == (Life("0.1"),)


def test_words_name_the_last_release_that_has_it() -> None:
    assert all_words((Life("0.1", "0.10"), Life("0.11", "1.0"), Life("2.0")), RELEASES) == "0.1 to 0.9, 0.11, since 2.0"
