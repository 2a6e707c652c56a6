"""What calls take, release by release, and what became of an argument that some release of a target refuses."""

from __future__ import annotations

import pytest

from qlint.knowledge.arguments import Arguments, Fate
from qlint.knowledge.shard import Shard
from qlint.knowledge.store import Store
from qlint.knowledge.taking import Callee, Silent, Takes, Taking
from qlint.target import Target, assume
from tests.knowledge.texts import Pages

CLIENT = """\
distribution client
roots client
releases 1.0 2.0 3.0

module client 1.0
  Job class 1.0=client.job.Job
  Made class 1.0=client.job.Made
  Odd class 1.0=client.job.Odd
  Open class 1.0=client.job.Open
  Task class 1.0<2.0=client.job.Old 2.0=client.job.Job
  late function 2.0=client.work.late
  send function 1.0=client.work.send
  silent function 1.0=client.work.silent

module client.work 1.0
  late function 2.0
    (one)
  send function 1.0
    1.0<3.0 (circuit, shots=, old=)
    3.0 (circuit, *, shots=, new=)
    2.0<3.0 deprecated argument older instead old
  silent function 1.0
    2.0 (one)

class client.job.Base() 1.0
  __init__ method 1.0
    1.0<2.0 (self, backend, service=)
    2.0 (self, backend)
  run method 1.0
    (self, circuits, **options)

class client.job.Job(client.job.Base) 1.0
  stop method 1.0
    1.0<2.0 (self, now=)
    2.0 (self)
  of method 1.0
    (cls, name)

class client.job.Made() 1.0 open
  __init__ method 1.0
    (self)

class client.job.Odd(elsewhere.Thing) 1.0
  own method 1.0
    (self)

class client.job.Old() 1.0<2.0
  __init__ method 1.0<2.0
    (self, backend, callback=)
  stop method 1.0<2.0
    (self, hard=)

class client.job.Open() 1.0
  __init__ method 1.0
    1.0<2.0 (self, **options)
    2.0 (self)
"""


def known() -> Store:
    return Store([Shard(Pages(CLIENT), ("overlay.txt", ""))], lambda: ())


def target(knowledge: Store, specification: str = "client==3.0") -> Target:
    return assume([specification], {"client": knowledge.distributions["client"].releases}, source="test")


def judge(specification: str = "client==3.0") -> Arguments:
    knowledge = known()
    return Arguments(knowledge, target(knowledge, specification))


def taken(callee: Callee, release: str) -> Takes | Silent:
    knowledge = known()
    meant = target(knowledge, f"client=={release}")
    return Taking(knowledge, meant).at(callee, meant["client"].highest)


@pytest.mark.parametrize(
    ("callee", "name", "fate", "release"),
    [
        (Callee("client.send"), "old", Fate.GONE, "3.0"),
        (Callee("client.send"), "older", Fate.GONE, "3.0"),
        (Callee("client.send"), "oldest", Fate.NEVER, ""),
        (Callee("client.Job"), "service", Fate.GONE, "2.0"),
        (Callee("client.Job", "__init__"), "service", Fate.GONE, "2.0"),
        (Callee("client.Job", "stop"), "now", Fate.GONE, "2.0"),
        (Callee("client.Job", "of"), "cls", Fate.NEVER, ""),
        (Callee("client.Task"), "callback", Fate.GONE, "2.0"),
        (Callee("client.Task", "stop"), "hard", Fate.GONE, "2.0"),
        (Callee("client.Open"), "any", Fate.GONE, "2.0"),
        (Callee("client.late"), "two", Fate.NEVER, ""),
    ],
    ids=str,
)
def test_an_argument_that_the_target_refuses_has_a_fate(callee: Callee, name: str, fate: Fate, release: str) -> None:
    found = judge().keyword(callee, name)

    assert found is not None
    assert (found.fate, found.release, found.everywhere) == (fate, release, True)


@pytest.mark.parametrize(
    ("callee", "name"),
    [
        (Callee("client.send"), "new"),
        (Callee("client.send"), "circuit"),
        (Callee("client.Job"), "backend"),
        (Callee("client.Job", "run"), "anything"),
        (Callee("client.Odd"), "anything"),
        (Callee("client.Made"), "anything"),
        (Callee("client.silent"), "two"),
        (Callee("client.unheard"), "of"),
        (Callee("client.Job", "unheard"), "of"),
    ],
    ids=str,
)
def test_nothing_is_said_of_what_is_taken_or_not_known(callee: Callee, name: str) -> None:
    assert judge().keyword(callee, name) is None


def test_a_decorator_that_renames_takes_the_old_name() -> None:
    assert judge("client==2.0").keyword(Callee("client.send"), "older") is None


def test_what_only_later_releases_take_is_coming() -> None:
    found = judge("client<3.0").keyword(Callee("client.send"), "new")

    assert found is not None
    assert (found.fate, found.release, [str(each) for each in found.releases]) == (Fate.COMING, "3.0", ["1.0", "2.0"])


def test_a_range_is_judged_by_each_of_its_releases() -> None:
    found = judge("client>=2.0").keyword(Callee("client.send"), "old")

    assert found is not None
    assert (found.everywhere, [str(each) for each in found.releases]) == (False, ["3.0"])


def test_arguments_by_position_are_counted() -> None:
    found = judge().by_position(Callee("client.send"), 2)

    assert found is not None
    assert (found.fate, found.release, found.there.positions()) == (Fate.GONE, "3.0", 1)
    assert found.before is not None
    assert found.before.positional() == ("circuit", "shots", "old")
    assert judge().by_position(Callee("client.send"), 1) is None


def test_a_thing_that_a_release_lacks_is_absent_there() -> None:
    assert taken(Callee("client.late"), "1.0") is Silent.ABSENT
    assert taken(Callee("client.Odd"), "1.0") is Silent.UNKNOWN
