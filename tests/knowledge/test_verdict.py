"""What is gone: names by their own lives, members by those of the class and of what it derives from."""

from __future__ import annotations

import pytest

from qlint.knowledge.shard import Shard
from qlint.knowledge.store import Store
from qlint.knowledge.verdict import gone, may_be_gone, member_gone
from qlint.target import Target, assume
from tests.knowledge.texts import Pages

CLIENT = """\
distribution client
roots client
releases 1.0 2.0 3.0

module client 1.0
  Base class 1.0

class client.Base() 1.0
  cancel method 1.0<3.0
  close method 1.0
  run method 1.0
  status method 1.0

class client.Early() 1.0
  wait method 1.0

class client.Answer(builtins.dict, client.Answer) 1.0
  clear method 1.0<2.0
  wait method 1.0<2.0

class client.Foreign(elsewhere.Thing) 1.0
  wait method 1.0<2.0

class client.Former() 1.0<2.0
  again method 1.0<2.0
  over method 1.0<2.0

class client.Job(client.Base, client.Early 1.0<2.0) 1.0
  close method 1.0<2.0
  run method 1.0
  wait method 1.0<2.0

class client.New() 2.0
  was client.Former
  again method 2.0
"""
OVERLAY = """\
class client.Job mined
  # It only raises.
  run method 1.0<3.0
"""
JOB = "client.Job"


def known() -> Store:
    return Store([Shard(Pages(CLIENT, ended="cancel 3.0\nwait 2.0\n"), ("overlay.txt", OVERLAY))], lambda: ())


def target(specifier: str) -> Target:
    return assume([f"client{specifier}"], {"client": ("1.0", "2.0", "3.0")}, source="test")


@pytest.mark.parametrize(
    ("name", "specifier", "release"),
    [
        pytest.param("status", "==3.0", None, id="never-gone"),
        pytest.param("cancel", "==3.0", "3.0", id="gone-from-the-base"),
        pytest.param("cancel", "==2.0", None, id="not-gone-before"),
        pytest.param("close", "==3.0", None, id="the-base-still-has-it"),
        pytest.param("wait", "==3.0", "2.0", id="the-base-that-has-it-is-no-base-any-more"),
        pytest.param("run", "==3.0", "3.0", id="settled-by-hand-whatever-the-base-has"),
        pytest.param("run", ">=2.0", "3.0", id="gone-from-a-part-of-the-target"),
    ],
)
def test_a_member_is_gone_where_neither_class_nor_bases_have_it(name: str, specifier: str, release: str | None) -> None:
    member = known().member(JOB, name)
    assert member is not None
    found = member_gone(member, JOB, known(), target(specifier))
    assert (found.release if found else None) == release
    assert found is None or found.everywhere == (specifier == "==3.0")


@pytest.mark.parametrize(
    ("owner", "name", "lost"),
    [
        pytest.param("client.Answer", "clear", False, id="what-it-derives-from-has-it"),
        pytest.param("client.Answer", "wait", True, id="what-it-derives-from-has-it-not"),
        pytest.param("client.Foreign", "wait", False, id="what-it-derives-from-is-not-known"),
        pytest.param("client.New", "over", True, id="what-it-took-the-place-of-had-it"),
        pytest.param("client.New", "again", False, id="what-it-took-the-place-of-had-it-and-it-has-it-too"),
    ],
)
def test_a_member_is_looked_for_in_what_else_the_class_is_or_was(owner: str, name: str, lost: bool) -> None:
    member = known().member(owner, name)
    assert member is not None
    assert (member_gone(member, owner, known(), target("==3.0")) is not None) == lost


ADDED = """\
distribution early
roots early client.early
releases 0.1

module client.early 0.1
  Job class 0.1

module early 0.1
"""


@pytest.mark.parametrize(
    ("specifier", "expected"),
    [("<3.0", None), ("==3.0", ("client", "3.0", True)), (">=2.0", ("client", "3.0", False))],
)
def test_what_cannot_stand_beside_the_target_is_gone(specifier: str, expected: tuple[str, str, bool] | None) -> None:
    overlay = "distribution early\nbeside client<3.0\n"
    store = Store([Shard(Pages(CLIENT), ("overlay.txt", "")), Shard(Pages(ADDED), ("early.txt", overlay))], lambda: ())
    wanted = assume([f"client{specifier}"], {"client": ("1.0", "2.0", "3.0"), "early": ("0.1",)}, source="test")
    found = gone("client.early.Job", store, wanted)
    assert (found and (found.distribution, found.release, found.everywhere)) == expected
    assert {"early"} <= store.ended()


def test_only_names_that_ended_by_then_are_looked_at() -> None:
    store = known()
    assert [may_be_gone("cancel", store, target(each)) for each in ("==2.0", "==3.0")] == [False, True]
    assert may_be_gone("run", store, target("==3.0"))
    assert not may_be_gone("status", store, target("==3.0"))
