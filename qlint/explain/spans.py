"""Sums, cuts and words of lives: intervals of releases of one distribution."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qlint.knowledge.schema import Life, Lives, version

_FIRST = "0"  # before all releases


def merged(lives: Iterable[Life]) -> Lives:
    """All releases of the lives, in as few intervals as can be, without definitions."""
    found: list[Life] = []
    for life in sorted(lives, key=lambda each: version(each.added)):
        if found and (found[-1].gone is None or version(life.added) <= version(found[-1].gone)):
            found[-1] = Life(found[-1].added, _later(found[-1].gone, life.gone))
        else:
            found.append(Life(life.added, life.gone))
    return tuple(found)


def clipped(lives: Iterable[Life], window: Lives) -> Lives:
    """What of the lives lies in the window, with their definitions."""
    return tuple(sorted((cut for life in lives for pane in window if (cut := _both(life, pane))), key=lambda each: version(each.added)))


def without(window: Lives, lives: Iterable[Life]) -> Lives:
    """What of the window lies in none of the lives."""
    left = window
    for life in lives:
        ended = (Life(life.gone),) if life.gone is not None else ()
        left = clipped(left, (*_until(life.added), *ended))
    return left


def words(life: Life, releases: Sequence[str]) -> str:
    """The interval in words: "0.7.0 to 0.46.3", "since 1.0.0", or one release. `releases` are those of the distribution, oldest first."""
    if life.gone is None:
        return f"since {life.added}"
    last = before(life.gone, releases)
    return f"{life.added} to {last}" if version(life.added) < version(last) else life.added


def all_words(lives: Iterable[Life], releases: Sequence[str]) -> str:
    """The intervals in words, parted by commas."""
    return ", ".join(words(life, releases) for life in lives)


def before(release: str, releases: Sequence[str]) -> str:
    """The release before that one; itself where none is known."""
    return next((each for each in reversed(releases) if version(each) < version(release)), release)


def _until(release: str) -> Lives:
    return (Life(_FIRST, release),) if version(_FIRST) < version(release) else ()


def _both(one: Life, other: Life) -> Life | None:
    added = max(one.added, other.added, key=version)
    ends = [gone for gone in (one.gone, other.gone) if gone is not None]
    gone = min(ends, key=version) if ends else None
    return None if gone is not None and version(gone) <= version(added) else Life(added, gone, one.definition)


def _later(one: str | None, other: str | None) -> str | None:
    return None if one is None or other is None else max(one, other, key=version)
