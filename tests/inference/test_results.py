"""What the history says a call gives, as values of the tracker."""

from __future__ import annotations

from typing import cast

import pytest

from qlint.facts import Constant, Instance, Items, Nothing, Value
from qlint.inference.tracker.api import UNKNOWN_API, given
from qlint.inference.tracker.world import World

JOB, TEXT = Instance("client.Job"), Constant(None, "str")


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
    assert given(cast(World, None), gives, None, None) == value
