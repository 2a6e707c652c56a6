"""What objects of a class never had: only where all members of the class, and of its bases, are known."""

from __future__ import annotations

import pytest

from qlint.knowledge.membership import has_below, has_beside, is_given_as_such, members, misplaced, never_had
from qlint.knowledge.shard import Shard
from qlint.knowledge.store import Store, load
from qlint.target import Target, assume
from tests.knowledge.texts import Pages

CLIENT = """\
distribution client
roots client
releases 1.0 2.0 3.0

class client.Base() 1.0
  wait method 1.0<2.0

class client.Bag(builtins.dict) 1.0

class client.Colour(enum.Enum) 1.0

class client.Failure(builtins.Exception) 1.0

class client.Heir(client.Job) 1.0
  inherit method 1.0

class client.Job(client.Base) 1.0
  late method 3.0
  names.* attribute 1.0
  run method 1.0

class client.Number(builtins.int) 1.0

class client.Once(elsewhere.Thing 1.0<2.0, client.Base 2.0) 1.0

class client.Open() 1.0 open

class client.OpenBefore(client.Base) 1.0 open 1.0<2.0

class client.OpenBelow(client.Open) 1.0

class client.Other(client.Base) 1.0
  otherwise method 1.0

class client.Service() 1.0
  * attribute 1.0

class client.Strange(elsewhere.Thing) 1.0
"""
RELEASES = ("1.0", "2.0", "3.0")


@pytest.fixture(scope="module")
def known() -> Store:
    return Store([Shard(Pages(CLIENT), ("overlay.txt", ""))], lambda: ())


def target(text: str = "client==3.0") -> Target:
    return assume([text], {"client": RELEASES}, source="test")


@pytest.mark.parametrize("cls", ["Base", "Bag", "Colour", "Job", "Once", "OpenBefore", "Other"])
def test_what_is_in_no_release_of_a_class_never_was(known: Store, cls: str) -> None:
    assert never_had(f"client.{cls}", "nonsense", known, target())


@pytest.mark.parametrize("cls", ["Failure", "Number", "Open", "OpenBelow", "Service", "Strange", "Unknown"])
def test_nothing_is_said_of_classes_that_may_have_more(known: Store, cls: str) -> None:
    assert not never_had(f"client.{cls}", "nonsense", known, target())


@pytest.mark.parametrize(
    "path", ["Base.wait", "Job.wait", "Job.late", "Job.run", "Bag.update", "Colour.value", "Colour.name", "Job._run", "Job.__str__"]
)
def test_what_some_release_had_was_there(known: Store, path: str) -> None:
    cls, _, name = path.partition(".")
    assert not never_had(f"client.{cls}", name, known, target())


@pytest.mark.parametrize("cls", ["Once", "OpenBefore"])
def test_the_releases_of_the_target_count(known: Store, cls: str) -> None:
    assert not never_had(f"client.{cls}", "nonsense", known, target("client>=1.0"))
    assert never_had(f"client.{cls}", "nonsense", known, target("client>=2.0"))


def test_heirs_and_siblings_may_have_what_a_class_never_had(known: Store) -> None:
    assert has_below("client.Job", "inherit", known)
    assert not has_below("client.Job", "otherwise", known)
    assert has_beside("client.Job", "otherwise", known)
    assert not has_beside("client.Job", "nonsense", known)


def test_what_has_heirs_may_be_given_as_one_of_them(known: Store) -> None:
    assert is_given_as_such("client.Heir", known)
    assert not is_given_as_such("client.Job", known)
    assert is_given_as_such("qiskit.circuit.quantumcircuit.QuantumCircuit", load())


def test_the_members_of_the_newest_release_are_those_to_choose_from(known: Store) -> None:
    assert [each.path for each in members("client.Heir", known, target("client==1.0"))] == [
        "client.Heir.inherit",
        "client.Job.run",
        "client.Base.wait",
    ]
    assert [each.name for each in members("client.Job", known, target())] == ["late", "run"]


def test_what_people_mean_is_told_of_members_that_never_were() -> None:
    result = "qiskit.primitives.containers.primitive_result.PrimitiveResult"
    assert [each.instead for each in misplaced(result, "quasi_dists", load())] == ["result[0].data.meas.get_counts()"]
    assert misplaced(result, "metadata", load()) == ()
    assert misplaced(result, "nonsense", load()) == ()
