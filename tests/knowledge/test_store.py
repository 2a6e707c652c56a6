"""The look-ups, on a small history of two distributions."""

from __future__ import annotations

import pytest

from qlint.knowledge.format import HistoryError
from qlint.knowledge.schema import Kind, Life, Remedy, version
from qlint.knowledge.shard import Shard
from qlint.knowledge.store import Store
from tests.knowledge.texts import Pages

NEW = """\
distribution new-client
roots new_client
releases 0.1.0 0.2.0 0.3.0 0.4.0

module new_client 0.1.0
  Job class 0.1.0<0.3.0=new_client.jobs.Job 0.3.0=new_client.jobs.JobV2
  jobs module 0.1.0
  old module 0.1.0<0.2.0
  old_job function 0.1.0<0.2.0=new_client.old.make

module new_client.jobs 0.1.0 open
  Job class 0.1.0<0.4.0

module new_client.old 0.1.0<0.2.0 open

class new_client.jobs.Base() 0.1.0
  cancel method 0.1.0<0.2.0 0.3.0
  status method 0.1.0

class new_client.jobs.Job(new_client.jobs.Base) 0.1.0<0.4.0
  status method 0.1.0<0.2.0

class new_client.jobs.JobV2(new_client.jobs.Base, old.client.Job) 0.3.0
"""

NEW_OVERLAY = """\
# By hand.

module new_client
  old_job function mined -> new_client.jobs.Job

class new_client.jobs.Base mined
  # It raises in the first release.
  status method 0.2.0 -> str
"""

OLD = """\
distribution old-client
roots old.client
releases 0.1
extends new_client.Job

module old.client 0.1
  Job class 0.1

class old.client.Job() 0.1
  queue method 0.1

extension new_client.Job
  save method 0.1
"""

OLD_OVERLAY = """\
distribution old-client
retired July 2024; new-client; it is closed
"""

REMEDIES = (
    Remedy("new_client.old_job", "Job()", "new_client.Job"),
    Remedy("new_client.jobs.Base.cancel", "job.status()"),
)


def store(overlay: str = NEW_OVERLAY) -> Store:
    return Store([Shard(Pages(NEW), ("new overlay.txt", overlay)), Shard(Pages(OLD), ("old overlay.txt", OLD_OVERLAY))], lambda: REMEDIES)


def test_watches_whole_segments_only() -> None:
    known = store()
    assert known.watches("new_client")
    assert known.watches("new_client.any.thing")
    assert known.watches("old.client.x")
    assert not known.watches("new_clients")
    assert not known.watches("old")
    assert not known.watches("")


def test_the_distribution_with_the_longest_root() -> None:
    found = store().distribution_of("old.client.Job")
    assert found is not None
    assert found.name == "old-client"


def test_an_export_has_its_lives_and_definitions() -> None:
    symbol = store().symbol("new_client.Job")
    assert symbol is not None
    assert (symbol.kind, symbol.distribution) == (Kind.CLASS, "new-client")
    assert symbol.lives == (Life("0.1.0", "0.3.0", "new_client.jobs.Job"), Life("0.3.0", None, "new_client.jobs.JobV2"))


def test_a_module_and_a_class_are_symbols_by_their_own_path() -> None:
    known = store()
    module, cls = known.symbol("old.client"), known.symbol("new_client.jobs.JobV2")
    assert module is not None
    assert (module.kind, module.lives) == (Kind.MODULE, (Life("0.1"),))
    assert cls is not None
    assert (cls.kind, cls.lives) == (Kind.CLASS, (Life("0.3.0"),))
    assert known.symbol("new_client.Nothing") is None


def test_only_a_table_marked_so_is_complete() -> None:
    known = store()
    assert [found and found.complete for found in map(known.module, ("new_client", "new_client.jobs", "new_client.old"))] == [
        True,
        False,
        False,
    ]
    assert known.module("new_client.jobs.Job") is None


def test_exports_of_a_module_and_of_none() -> None:
    known = store()
    assert [symbol.name for symbol in known.exports("new_client")] == ["Job", "jobs", "old", "old_job"]
    assert list(known.exports("new_client.unheard_of")) == []


def test_a_member_comes_from_the_nearest_class() -> None:
    known = store()
    own, inherited, foreign = (
        known.member("new_client.jobs.Job", "status"),
        known.member("new_client.jobs.Job", "cancel"),
        known.member("new_client.jobs.JobV2", "queue"),
    )
    assert own is not None
    assert own.lives == (Life("0.1.0", "0.2.0"),)
    assert inherited is not None
    assert inherited.path == "new_client.jobs.Base.cancel"
    assert foreign is not None
    assert foreign.distribution == "old-client"
    assert known.member("new_client.jobs.Job", "unheard_of") is None


def test_subclasses_across_distributions() -> None:
    known = store()
    assert known.subclass("new_client.jobs.JobV2", "old.client.Job")
    assert known.subclass("new_client.jobs.Job", "new_client.jobs.Job")
    assert not known.subclass("new_client.jobs.Base", "new_client.jobs.Job")


def test_a_member_that_another_distribution_adds_is_found_at_every_definition_of_the_class() -> None:
    known = store()
    for definition in ("new_client.jobs.Job", "new_client.jobs.JobV2"):
        added = known.member(definition, "save")
        assert added is not None
        assert (added.path, added.distribution) == ("new_client.Job.save", "old-client")
    assert known.member("new_client.jobs.Base", "save") is None


def test_the_overlay_replaces_lives_and_adds_results() -> None:
    known = store()
    status, old_job = known.member("new_client.jobs.Base", "status"), known.symbol("new_client.old_job")
    assert status is not None
    assert (status.lives, status.gives) == ((Life("0.2.0"),), "str")
    assert old_job is not None
    assert (old_job.lives, old_job.gives) == ((Life("0.1.0", "0.2.0", "new_client.old.make"),), "new_client.jobs.Job")


def test_an_overlay_of_what_the_history_lacks_is_an_error() -> None:
    known = store("class new_client.jobs.Base mined\n  statuses method mined -> str\n")
    with pytest.raises(HistoryError, match=r"new overlay\.txt:1: the history has no new_client\.jobs\.Base\.statuses"):
        known.member("new_client.jobs.Base", "statuses")


def test_finds_a_name_wherever_it_is_exported() -> None:
    assert [symbol.path for symbol in store().find("Job")] == ["new_client.Job", "new_client.jobs.Job", "old.client.Job"]


def test_a_remedy_by_path_by_definition_and_for_a_derived_class() -> None:
    known = store()
    assert known.remedy("new_client.old_job") == REMEDIES[0]
    assert known.remedy("new_client.old.make") == REMEDIES[0]
    assert known.remedy("new_client.jobs.JobV2.cancel") == REMEDIES[1]
    assert known.remedy("new_client.Job") is None


@pytest.mark.parametrize(
    ("release", "alive", "gone"), [("0.1.0", True, None), ("0.2.0", False, None), ("0.2.9", False, None), ("0.3.0", True, None)]
)
def test_a_symbol_that_came_back_is_not_gone(release: str, alive: bool, gone: str | None) -> None:
    symbol = store().member("new_client.jobs.Base", "cancel")
    assert symbol is not None
    assert (symbol.alive(version(release)), symbol.gone_in(version(release))) == (alive, gone)


def test_gone_from_its_last_release_on() -> None:
    symbol = store().symbol("new_client.old_job")
    assert symbol is not None
    assert [symbol.gone_in(version(release)) for release in ("0.1.0", "0.2.0", "0.4.0")] == [None, "0.2.0", "0.2.0"]
