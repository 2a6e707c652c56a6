"""What is not there yet: from the lowest release that somebody asked for, that is known, and that can be installed beside the rest."""

from __future__ import annotations

import pytest

from qlint.knowledge.arrival import Arrivals
from qlint.knowledge.shard import Shard
from qlint.knowledge.store import Store
from qlint.target import assume
from tests.knowledge.texts import Pages

CLIENT = """\
distribution client
roots client
releases 0.9 1.0 2.0 3.0

module client 1.0
  Job class 1.0
  inner module 2.0
  late function 3.0
  was_there function 1.0<2.0 3.0

module client.inner 2.0
  deep function 2.0
  deeper function 3.0

module client.unsure 1.0 open
  late function 3.0

class client.Base() 1.0
  wait method 1.0<2.0

class client.Bag(elsewhere.Thing) 1.0
  late method 3.0

class client.Data() 1.0
  __getattr__ method 1.0
  late method 3.0

class client.Job(client.Base) 1.0
  late method 3.0
  again method 1.0<2.0 3.0
  wait method 3.0

class client.New() 2.0
  was client.Old
  late method 2.0

class client.Old() 1.0<2.0
  again method 1.0<2.0

class client.Open() 1.0 open
  late method 3.0
"""
PLUGIN = """\
distribution plugin
roots plugin
releases 1.0 2.0 3.0
requires 2.0 client>=2.0

module plugin 1.0
  late function 3.0
"""
RELEASES = {"client": ("0.9", "1.0", "2.0", "3.0"), "plugin": ("1.0", "2.0", "3.0")}


def arrivals(*asked: str) -> Arrivals:
    shards = [Shard(Pages(text), ("overlay.txt", "")) for text in (CLIENT, PLUGIN)]
    return Arrivals(Store(shards, lambda: ()), assume(asked, RELEASES, source="test"))


def came(asked: Arrivals, path: str, *, imported: bool = False) -> tuple[str, str] | None:
    found = asked.path(path, imported=imported)
    return (found.symbol.path, found.release) if found is not None else None


@pytest.mark.parametrize(
    ("asked", "lowest"),
    [
        pytest.param(["client>=2.0"], "2.0", id="a-lower-bound"),
        pytest.param(["client==2.0"], "2.0", id="a-pin"),
        pytest.param(["client~=2.0"], "2.0", id="compatible"),
        pytest.param(["client>1.0,<3"], "2.0", id="above"),
        pytest.param(["client<3.0"], None, id="open-at-the-bottom"),
        pytest.param(["client!=0.9"], None, id="open-but-for-one"),
        pytest.param(["client>=0"], None, id="all-there-are"),
        pytest.param(["client==0.9"], None, id="older-than-all-that-was-read"),
        pytest.param(["plugin>=2.0"], None, id="nobody-asked"),
        pytest.param(["client>=1.5", "plugin>=2.0"], "2.0", id="beside-the-other"),
        pytest.param(["client==1.0", "plugin>=2.0"], None, id="never-beside-the-other"),
    ],
)
def test_the_lowest_release_is_one_that_was_asked_for(asked: list[str], lowest: str | None) -> None:
    found = arrivals(*asked).lowest("client")
    assert (None if found is None else str(found)) == lowest


def test_what_the_other_needs_raises_the_lowest_release() -> None:
    text = CLIENT.replace("releases 0.9 1.0", "releases 0.8 0.9 1.0").replace("module client 1.0", "module client 0.8")
    shards = [Shard(Pages(each), ("overlay.txt", "")) for each in (text, PLUGIN)]
    target = assume(["client>=0.9", "plugin>=2.0"], {**RELEASES, "client": ("0.8", *RELEASES["client"])}, source="test")
    assert str(Arrivals(Store(shards, lambda: ()), target).lowest("client")) == "2.0"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("client.late", ("client.late", "3.0"), id="a-name"),
        pytest.param("client.inner.deep", None, id="there"),
        pytest.param("client.inner.deeper", ("client.inner.deeper", "3.0"), id="a-name-of-a-module-that-is-there"),
        pytest.param("client.was_there", None, id="it-was-there-before"),
        pytest.param("client.unsure.late", None, id="a-module-whose-names-are-not-all-known"),
        pytest.param("client.never", None, id="never-there"),
        pytest.param("plugin.late", None, id="of-what-nobody-asked-for"),
    ],
)
def test_a_name_is_not_there_yet_below_its_first_release(path: str, expected: tuple[str, str] | None) -> None:
    assert came(arrivals("client>=2.0"), path, imported=True) == expected


def test_a_module_speaks_for_what_lies_in_it() -> None:
    text = CLIENT.replace("releases 0.9 1.0", "releases 0.9 0.95 1.0").replace("module client 1.0", "module client 0.95")
    target = assume(["client>=1.0"], {**RELEASES, "client": ("0.9", "0.95", "1.0", "2.0", "3.0")}, source="test")
    asked = Arrivals(Store([Shard(Pages(each), ("overlay.txt", "")) for each in (text, PLUGIN)], lambda: ()), target)
    assert came(asked, "client.inner.deep", imported=True) == ("client.inner", "2.0")


@pytest.mark.parametrize(
    ("cls", "name", "expected"),
    [
        pytest.param("Job", "late", "3.0", id="own"),
        pytest.param("Job", "again", None, id="it-was-there-before"),
        pytest.param("Job", "wait", "3.0", id="the-base-had-it-earlier-still"),
        pytest.param("Bag", "late", None, id="a-base-elsewhere-may-have-it"),
        pytest.param("Data", "late", None, id="read-by-name"),
        pytest.param("Open", "late", None, id="not-all-members-known"),
        pytest.param("New", "late", None, id="there"),
    ],
)
def test_a_member_is_not_there_yet_where_nothing_can_have_it(cls: str, name: str, expected: str | None) -> None:
    known = Store([Shard(Pages(each), ("overlay.txt", "")) for each in (CLIENT, PLUGIN)], lambda: ())
    member = known.member(f"client.{cls}", name)
    assert member is not None
    found = Arrivals(known, assume(["client>=2.0"], RELEASES, source="test")).member(member, f"client.{cls}")
    assert (None if found is None else found.release) == expected


@pytest.mark.parametrize(("name", "expected"), [("late", True), ("again", False), ("wait", True), ("nothing", False)])
def test_only_members_that_came_later_are_looked_at(name: str, expected: bool) -> None:
    assert arrivals("client>=2.0").may_be(name) is expected
