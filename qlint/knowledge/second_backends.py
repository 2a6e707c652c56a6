"""Backends of version 2: what had to be called in version 1 is an attribute there, and since when a class is of that version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from packaging.version import Version

from qlint.knowledge.ibm import BACKENDS
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class, Kind, version
from qlint.knowledge.verdict import class_lives
from qlint.target import Target

_SECOND = "qiskit.providers.backend.BackendV2"
# What these are in BackendV2: qiskit/providers/backend.py sets the first two, and has the third as a property. In BackendV1, and in
# BaseBackend before that, they are methods (`version` in BaseBackend only).
ATTRIBUTES: Mapping[str, str] = {"name": "text", "version": "a number", "provider": "an object"}


@dataclass(frozen=True, slots=True)
class Second:
    """A class of backends that is of version 2 in the target.

    `since` is the first such release of `distribution` ("" if it never was another), `everywhere`: in the whole target.
    """

    distribution: str
    since: str
    everywhere: bool


def second(path: str, name: str, knowledge: Knowledge, target: Target) -> Second | None:
    """Since when objects of the class at `path` have that attribute, one of ATTRIBUTES; None for other classes, and for a method."""
    cls = knowledge.class_(path)
    member = knowledge.member(path, name)
    if cls is None or member is None or member.kind is Kind.METHOD:
        return None
    releases = [release for release in target[cls.distribution].releases if class_lives(cls, release)]
    having = [release for release in releases if _is_second(cls, release, knowledge)]
    if not having:
        return None
    known = [release for release in map(version, knowledge.distributions[cls.distribution].releases) if class_lives(cls, release)]
    since = next(release for release in known if _is_second(cls, release, knowledge))
    return Second(cls.distribution, "" if since == known[0] else str(since), len(having) == len(releases))


def counterpart(path: str, name: str, knowledge: Knowledge) -> str:
    """The attribute with what the method of that name gave."""
    if name == "provider" and any(knowledge.subclass(path, each) for each in BACKENDS):
        return "service"
    return "backend_version" if name == "version" else name


def _is_second(cls: Class, release: Version, knowledge: Knowledge) -> bool:
    """Whether the class derives from BackendV2 in the release of its distribution; of a base in another, in all of that one's."""
    paths = (base.path for base in cls.bases if any(life.covers(release) for life in base.lives))
    return cls.path == _SECOND or any(_is_base(each, cls, release, knowledge) for path in paths for each in knowledge.classes(path))


def _is_base(base: Class, cls: Class, release: Version, knowledge: Knowledge) -> bool:
    if base.distribution == cls.distribution:
        return _is_second(base, release, knowledge)
    releases = map(version, knowledge.distributions[base.distribution].releases)
    return all(_is_second(base, each, knowledge) for each in releases if class_lives(base, each))
