"""The forms of the knowledge that are compared answer what the text answers: the comparison is of the same work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks.forms import files, slices, sqlite
from qlint.knowledge.schema import Class, Module
from qlint.knowledge.shard import Shard
from qlint.knowledge.store import Store
from tests.knowledge.texts import Pages

LIB = """\
distribution some-lib
roots lib
releases 0.1 0.2 0.3

module lib 0.1 open
  star 0.1<0.3 Job run
  Job class 0.1<0.2=lib.a.Job 0.3=lib.a.Job
  run function 0.1
    0.1<0.3 (a, b=) -> str
    0.3 (a)
    0.3 deprecated since 0.2 argument a instead lib.new, b

class lib.a.Job(abc.ABC, lib.a.Base 0.1<0.3) 0.1
  deprecated 0.3 since 0.3
  name property 0.1<0.2
    -> str
"""
OTHER = """\
distribution other-lib
roots other
releases 1.0
extends lib.Job

module other 1.0
  Job class 1.0

extension lib.Job
  save method 1.0
    (self)
"""
OVERLAY = """\
class lib.a.Job mined
  name property 0.1<0.3 -> lib.a.Name
"""
ENDED = "name 0.2\n"


def texts() -> Iterator[Shard]:
    yield Shard(Pages(OTHER), ("other.txt", ""))
    yield Shard(Pages(LIB, ended=ENDED), ("lib.txt", OVERLAY))


@pytest.fixture(params=[sqlite, files, slices], ids=["sqlite", "files", "slices"])
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    form: ModuleType = request.param
    form.build(tmp_path, texts())
    return Store(form.shards(tmp_path), list)


@pytest.fixture
def text() -> Store:
    return Store(texts(), list)


def whole(known: Module | Class | None) -> tuple[object, ...]:
    """All that there is, the symbols among it."""
    match known:
        case Module(path, distribution, lives, complete, names, stars, deprecations):
            return path, distribution, lives, complete, dict(names), stars, deprecations
        case Class(path, distribution, bases, lives, members, complete, deprecations):
            return path, distribution, bases, lives, dict(members), complete, deprecations
    return ()


def test_distributions_are_the_same(other: Store, text: Store) -> None:
    assert dict(other.distributions) == dict(text.distributions)


def test_modules_and_classes_are_the_same(other: Store, text: Store) -> None:
    for path in ("lib", "other", "lib.a"):
        assert whole(other.module(path)) == whole(text.module(path))
    assert whole(text.class_("lib.a.Job"))
    assert whole(other.class_("lib.a.Job")) == whole(text.class_("lib.a.Job"))
    assert other.class_("lib.a.Base") is None


def test_members_come_from_the_same_places(other: Store, text: Store) -> None:
    found = [other.member("lib.a.Job", name) for name in ("name", "save", "nothing")]
    assert found == [text.member("lib.a.Job", name) for name in ("name", "save", "nothing")]
    assert [symbol and symbol.distribution for symbol in found] == ["some-lib", "other-lib", None]


def test_names_are_found_in_the_same_order(other: Store, text: Store) -> None:
    assert [symbol.path for symbol in other.find("Job")] == ["lib.Job", "other.Job"]
    assert list(other.find("Job")) == list(text.find("Job"))
    assert list(other.members_named("name")) == list(text.members_named("name"))


def test_words_are_the_same(other: Store, text: Store) -> None:
    assert "name" in other.ended()
    assert other.ended() == text.ended()
    for name in text.distributions:
        assert other.vocabulary(name) == text.vocabulary(name)
