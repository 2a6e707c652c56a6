"""Fixes on public repositories: what they may not do, and how much they leave.

QLINT_REPOSITORIES names a directory that has them, or gets them; see `repositories`. QLINT_ENVS is that of `tests/reality`.
"""

from __future__ import annotations

from contextlib import suppress

import pytest

from qlint.fixing.choice import Allowed
from tests.yardsticks.fixing import page
from tests.yardsticks.fixing.measure import all_mended
from tests.yardsticks.fixing.outcome import Outcome, mended
from tests.yardsticks.repositories import CannotFetchError, Repository, checkout

USING = page.using()
MEANING = {Allowed.SAFE: "safe fixes", Allowed.UNSAFE: "all fixes"}


def why_not(repository: Repository) -> str:
    """Why the repository is not there and can't be fetched, or ""."""
    try:
        checkout(repository)
    except CannotFetchError as error:
        return f"{repository.name}: {error}"
    return ""


@pytest.fixture(scope="module", autouse=True)
def _all_at_once() -> None:
    """Measures several at a time, before each is judged, and says what went wrong with it."""
    there = [each for each in USING if not why_not(each)]
    for allowed in Allowed:
        with suppress(RuntimeError):
            all_mended(there, allowed)


def outcome(repository: Repository, allowed: Allowed) -> Outcome:
    """What came of the repository, if it is there or can be fetched; else the test is skipped, with the reason."""
    if why := why_not(repository):
        pytest.skip(why)
    return mended(repository, allowed)


@pytest.mark.parametrize("allowed", Allowed, ids=MEANING.get)
@pytest.mark.parametrize("repository", USING, ids=lambda each: each.name)
def test_all_that_parsed_parses_a_second_run_changes_nothing_and_nothing_changes_beside_the_edits(repository, allowed):
    assert outcome(repository, allowed).faults == ()


@pytest.mark.parametrize("allowed", Allowed, ids=MEANING.get)
@pytest.mark.parametrize("repository", USING, ids=lambda each: each.name)
def test_no_fix_writes_a_reference_that_fails(repository, allowed):
    written = outcome(repository, allowed).written
    assert [(each.reference.cell, each.reference.at, each.reference.name) for each in written] == []


@pytest.mark.xfail(strict=True, reason="most of what is left has nothing that takes its place, or is not safe to change: docs/fixes.md")
@pytest.mark.parametrize("allowed", Allowed, ids=MEANING.get)
def test_few_failing_references_are_left(allowed):
    found = [outcome(each, allowed) for each in USING]
    before, left = sum(len(each.failed) for each in found), sum(len(each.failing) for each in found)
    assert left <= page.AIMS[allowed] * before, f"{left} of {before}"


def test_the_page_shows_what_is_measured():
    for each in USING:
        outcome(each, Allowed.SAFE)
    assert page.measured() in page.PAGE.read_text(encoding="utf-8"), "python -m tests.yardsticks.fixing.page --write"
