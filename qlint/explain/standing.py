"""What holds of a thing in the releases of a target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from packaging.version import Version

from qlint.knowledge.schema import Deprecation, Lives, version


class Standing(str, Enum):
    """Whether the releases of a range have a thing."""

    THERE = "there"
    DEPRECATED = "deprecated"  # there in all of them, and some say that it will go
    PARTLY = "partly"  # in some of them only
    GONE = "gone"
    NOT_YET = "not yet"
    NEVER = "never"  # no release has it


def standing(lives: Lives, deprecations: Iterable[Deprecation], releases: Sequence[Version]) -> Standing:
    """How a thing with the lives stands in the releases."""
    if not lives:
        return Standing.NEVER
    having = [release for release in releases if any(life.covers(release) for life in lives)]
    if len(having) < len(releases) and having:
        return Standing.PARTLY
    if not having:
        return Standing.NOT_YET if all(release < version(lives[0].added) for release in releases) else Standing.GONE
    announced = any(life.covers(release) for each in deprecations for life in each.lives for release in having)
    return Standing.DEPRECATED if announced else Standing.THERE
