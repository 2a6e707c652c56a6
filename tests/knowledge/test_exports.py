"""What a module offers, and the definition behind it, across distributions."""

from __future__ import annotations

import pytest

from qlint.knowledge.exports import definition, offers
from qlint.knowledge.shard import Shard
from qlint.knowledge.store import Store
from tests.knowledge.texts import Pages

BASE = """\
distribution base
roots base
releases 1.0 2.0

module base 1.0
  star 1.0 listed
  Job class 1.0<2.0=base.jobs.Job 2.0=base.inner.Job
  Native class 1.0=base.jobs._native.Native
  listed function 1.0=elsewhere.listed
  leak function 1.0=elsewhere.leak
  own function 1.0

module base.jobs 1.0
  Job class 1.0<2.0
  own function 1.0=base.own
"""
CLIENT = """\
distribution client
roots client
releases 1.0

module client 1.0
  Job class 1.0=base.Job
  around attribute 1.0=client.around
"""


def known() -> Store:
    return Store([Shard(Pages(text), ("overlay.txt", "")) for text in (BASE, CLIENT)], lambda: ())


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("base.own", "base.own"),
        ("base.jobs.own", "base.own"),
        ("base.Job", "base.inner.Job"),
        ("client.Job", "base.inner.Job"),
        ("client.around", "client.around"),
    ],
)
def test_a_definition_is_found_through_the_exports_of_another_distribution(path: str, expected: str) -> None:
    symbol = known().symbol(path)
    assert symbol is not None
    assert definition(symbol, known()) == expected


@pytest.mark.parametrize(
    ("path", "offered"),
    [
        ("base.own", True),
        ("base.Job", True),
        ("base.Native", True),
        ("base.listed", True),
        ("base.leak", False),
        ("base.jobs.own", False),
        ("client.Job", False),
    ],
)
def test_a_module_offers_what_is_its_own_or_listed_and_not_what_it_imports(path: str, offered: bool) -> None:
    symbol = known().symbol(path)
    assert symbol is not None
    assert offers(symbol, known()) == offered
