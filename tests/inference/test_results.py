"""What the history says a call gives, as values of the tracker."""

from __future__ import annotations

from typing import cast

import pytest

from qlint.facts import Constant, Instance, Items, Nothing, Origin, Value
from qlint.inference.tracker.api import UNKNOWN_API, called, given
from qlint.inference.tracker.project import Project
from qlint.inference.tracker.world import Solvers, World
from qlint.knowledge.shard import Shard
from qlint.knowledge.store import Store
from qlint.target import assume
from tests.knowledge.texts import Pages

CLIENT = """\
distribution client
roots client
releases 1.0 2.0

module client 1.0
  Work class 1.0<2.0=client.Job 2.0=client.jobs.Job
  send function 1.0=client.jobs.send

module client.jobs 1.0
  send function 1.0
    () -> client.Work

class client.Job() 1.0

class client.jobs.Job() 2.0
"""
JOB, TEXT = Instance("client.Job", origin=Origin.GIVEN), Constant(None, "str")


@pytest.mark.parametrize(
    ("gives", "value"),
    [
        ("", UNKNOWN_API),
        ("client.Job", (JOB,)),
        ("client.Job | None", (JOB, Nothing())),
        ("list[client.Job]", (Items(((JOB,),), exact=False),)),
        ("set[str]", (Items(((TEXT,),), exact=False),)),
        ("tuple[client.Job, ...]", (Items(((JOB,),), exact=False),)),
        ("tuple[client.Job, list[str]]", (Items(((JOB,), (Items(((TEXT,),), exact=False),)), exact=True),)),
        ("tuple[?, str]", (Items((UNKNOWN_API, (TEXT,)), exact=True),)),
        ("dict[str, client.Job]", UNKNOWN_API),
    ],
)
def test_a_result_is_read_from_the_history(gives: str, value: Value) -> None:
    assert given(_world(), gives, None, None) == value


@pytest.mark.parametrize(("release", "cls"), [("1.0", "client.Job"), ("2.0", "client.jobs.Job")])
def test_a_call_of_a_re_export_gives_what_its_definition_says_in_the_release(release: str, cls: str) -> None:
    assert called(_world(release), "client.send", None) == (Instance(cls, origin=Origin.GIVEN),)


def _world(release: str = "2.0") -> World:
    known = Store([Shard(Pages(CLIENT), ("overlay.txt", ""))], tuple)
    target = assume([f"client=={release}"], {"client": ("1.0", "2.0")}, source="here")
    return World(known, target, cast(Project, None), cast(Solvers, None))
