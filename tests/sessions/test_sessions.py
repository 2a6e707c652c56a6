"""The releases run again, each with its network replaced, against what is kept of how sessions behave in them."""

from __future__ import annotations

import pytest

from tests.reality.environments import CannotBuildError
from tests.sessions import told
from tests.sessions.environments import PROVIDER, RUNTIME, Release, releases
from tests.sessions.observe import FILE, observed

RELEASES = (*releases(RUNTIME), *releases(PROVIDER))
VERSIONS = {each.short: [other.version for other in RELEASES if other.short == each.short] for each in RELEASES}
KEPT = told.read(FILE.read_text(encoding="utf-8"), VERSIONS)


@pytest.mark.parametrize("release", RELEASES, ids=str)
def test_a_release_does_what_is_kept_of_it(release: Release) -> None:
    try:
        found = observed(release)
    except CannotBuildError as error:
        pytest.fail(f"{release}: {error}", pytrace=False)
    kept = KEPT[str(release)]
    assert {cell: text for cell, text in found.items() if kept.get(cell) != text} == {}
    assert kept.keys() - found.keys() == set()
