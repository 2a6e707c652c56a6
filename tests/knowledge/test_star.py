"""What a star import binds: `__all__` where the release has one, else all public names."""

from __future__ import annotations

import pytest

from qlint.knowledge.schema import version
from qlint.knowledge.shard import Shard
from tests.knowledge.texts import Pages

CLIENT = """\
distribution client
roots client
releases 1.0 2.0

module client 1.0
  star 2.0 Job _run
  Job class 1.0
  _run function 1.0
  wait function 1.0
"""


@pytest.mark.parametrize(
    ("name", "before", "since"), [("Job", True, True), ("wait", True, False), ("_run", False, True), ("nothing", False, False)]
)
def test_a_star_binds_what_all_lists_in_the_release(name: str, before: bool, since: bool) -> None:
    module = Shard(Pages(CLIENT), ("overlay.txt", "")).module("client")
    assert module is not None
    assert [module.starred(name, version(release)) for release in ("1.0", "2.0")] == [before, since]


def test_a_star_bound_once_what_only_early_releases_list() -> None:
    listed = CLIENT.replace("star 2.0 Job _run", "star 1.0<2.0 Job\n  star 2.0 wait")
    module = Shard(Pages(listed), ("overlay.txt", "")).module("client")
    assert module is not None
    assert {name: module.ever_starred(name) for name in module.names} == {"Job": True, "_run": False, "wait": True}
