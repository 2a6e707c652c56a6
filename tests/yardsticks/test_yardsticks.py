"""qlint against what the installed packages show, on public repositories.

QLINT_REPOSITORIES names a directory that has them, or gets them; see `repositories`. QLINT_ENVS is that of `tests/reality`.
"""

from __future__ import annotations

from collections import Counter

import pytest

from tests.yardsticks import explained, page, repositories
from tests.yardsticks.measure import MODERN, compared, report
from tests.yardsticks.repositories import CannotFetchError, Repository, checkout
from tests.yardsticks.score import KINDS

ALL = repositories.read(repositories.FILE.read_text(encoding="utf-8"))
USING = [each for each in ALL if each.part == "uses"]
WITHOUT = [each for each in ALL if each.part == "without"]
OLD = [each for each in ALL if each.written_for]
ROWS = explained.read(explained.FILE.read_text(encoding="utf-8"))
LEAST = 0.99  # of the failing references of each kind


def had(repository: Repository) -> Repository:
    """The repository, if it is there or can be fetched; else the test is skipped, with the reason."""
    try:
        checkout(repository)
    except CannotFetchError as error:
        pytest.skip(f"{repository.name}: {error}")
    return repository


def rows(repository: Repository, *sorts: str) -> list[explained.Row]:
    return [each for each in ROWS if each.repository == repository.name and each.sort in sorts]


@pytest.mark.parametrize("repository", USING, ids=lambda each: each.name)
def test_qlint_and_reflection_say_the_same_but_for_what_is_explained(repository):
    differences = explained.against_oracle(repository, compared(had(repository)))
    assert list(explained.faults(rows(repository, "contradicted", "missed"), differences)) == []


def test_nearly_all_failing_references_of_every_kind_are_found():
    there = [had(each) for each in USING]
    scores = [compared(each) for each in there]
    failing = sum((each.failing for each in scores), Counter[str]())
    assert set(failing) == set(KINDS)
    assert {kind: sum(each.found(kind) for each in scores) / failing[kind] >= LEAST for kind in KINDS} == dict.fromkeys(KINDS, True)


@pytest.mark.parametrize("repository", WITHOUT, ids=lambda each: each.name)
def test_where_qiskit_is_not_used_nothing_is_found(repository):
    assert report(had(repository), MODERN.watched).findings == ()


def test_there_are_ten_large_repositories_without_qiskit():
    assert len(WITHOUT) >= 10


@pytest.mark.parametrize("repository", OLD, ids=lambda each: each.name)
def test_an_old_program_is_fine_in_its_own_releases_but_for_retired_clients(repository):
    differences = explained.in_its_own_releases(repository, report(had(repository), repository.written_for))
    assert list(explained.faults(rows(repository, "old"), differences)) == []


def test_explanations_are_of_repositories_that_there_are():
    assert {each.repository for each in ROWS} <= {each.name for each in ALL}


def test_the_page_shows_what_is_measured():
    for each in ALL:
        had(each)
    assert page.measured() in page.PAGE.read_text(encoding="utf-8"), "python -m tests.yardsticks.page --write"
