"""What is called deprecated in a target: by the definition, in what all of its releases have, with the release that took it away."""

from __future__ import annotations

import pytest

from qlint.knowledge.announcements import Announced, Announcements
from qlint.knowledge.shard import Shard
from qlint.knowledge.store import Store
from qlint.knowledge.taking import Callee
from qlint.target import assume
from tests.knowledge.texts import Pages

CLIENT = """\
distribution client
roots client
releases 1.0 2.0 3.0 4.0

module client 1.0
  Job class 1.0<3.0=client.jobs.Job 3.0=client.jobs.New
  again function 1.0
    1.0<2.0 deprecated
  both function 1.0<4.0
    2.0<3.0 deprecated instead one
    3.0<4.0 deprecated instead other
  run function 1.0
    1.0<4.0 (first, old=)
    4.0 (first)
    2.0<4.0 deprecated argument old instead first

module client.attic 1.0
  deprecated 2.0
  thing function 1.0

module client.jobs 1.0
  Job class 1.0
  New class 3.0

class client.Base() 1.0
  wait method 1.0

class client.jobs.Job(client.Base) 1.0
  deprecated 2.0 instead client.jobs.New
  cancel method 1.0<4.0
    2.0<4.0 deprecated instead stop
  wait method 1.0<4.0
    2.0<4.0 deprecated

class client.jobs.New() 3.0
  cancel method 3.0
"""
RELEASES = {"client": ("1.0", "2.0", "3.0", "4.0")}


def known() -> Store:
    return Store([Shard(Pages(CLIENT), ("overlay.txt", ""))], lambda: ())


def announcements(specifier: str) -> Announcements:
    return Announcements(known(), assume([f"client{specifier}"], RELEASES, source="test"))


def told(found: Announced | None) -> tuple[str, str, str, tuple[str, ...]] | None:
    return (found.symbol.path, found.since, found.gone, found.instead) if found is not None else None


@pytest.mark.parametrize(
    ("path", "specifier", "expected"),
    [
        pytest.param("client.both", "==3.0", ("client.both", "2.0", "4.0", ("other",)), id="said-otherwise-since"),
        pytest.param("client.both", "<4", ("client.both", "2.0", "4.0", ("other",)), id="in-some-releases-of-the-range"),
        pytest.param("client.both", "==1.0", None, id="before"),
        pytest.param("client.both", ">=3.0", None, id="gone-from-a-part-of-the-range"),
        pytest.param("client.again", "==2.0", None, id="taken-back"),
        pytest.param("client.Job", "==2.0", ("client.Job", "2.0", "", ("client.jobs.New",)), id="by-the-definition-behind-it"),
        pytest.param("client.Job", "==3.0", None, id="another-definition-behind-it"),
        pytest.param("client.jobs.Job", "==3.0", ("client.jobs.Job", "2.0", "", ("client.jobs.New",)), id="where-it-is-defined"),
        pytest.param("client.attic.thing", "==3.0", ("client.attic", "2.0", "", ()), id="the-module-around-it"),
        pytest.param("client.run", "==3.0", None, id="only-an-argument"),
        pytest.param("client.never", "==3.0", None, id="never-there"),
    ],
)
def test_a_name_is_deprecated_where_its_definition_is(path: str, specifier: str, expected: tuple[str, ...] | None) -> None:
    assert told(announcements(specifier).path(path, imported=True)) == expected


@pytest.mark.parametrize(
    ("name", "specifier", "expected"),
    [
        pytest.param("cancel", "==3.0", ("client.jobs.Job.cancel", "2.0", "4.0", ("stop",)), id="gone-later"),
        pytest.param("wait", "==3.0", ("client.jobs.Job.wait", "2.0", "", ()), id="a-base-has-it-later"),
        pytest.param("cancel", ">=3.0", None, id="gone-from-a-part-of-the-range"),
    ],
)
def test_a_member_is_deprecated_in_its_class(name: str, specifier: str, expected: tuple[str, ...] | None) -> None:
    member = known().member("client.jobs.Job", name)
    assert member is not None
    assert told(announcements(specifier).member(member, "client.jobs.Job")) == expected


@pytest.mark.parametrize(
    ("name", "specifier", "expected"),
    [
        pytest.param("old", "==3.0", ("client.run", "2.0", "4.0", ("first",)), id="not-taken-later"),
        pytest.param("old", "==1.0", None, id="before"),
        pytest.param("first", "==3.0", None, id="another"),
    ],
)
def test_an_argument_is_deprecated_by_name(name: str, specifier: str, expected: tuple[str, ...] | None) -> None:
    assert told(announcements(specifier).argument(Callee("client.run"), name)) == expected


def test_the_names_of_all_that_is_deprecated_are_known() -> None:
    assert known().deprecated() == {"again", "both", "run", "attic", "Job", "cancel", "wait"}
