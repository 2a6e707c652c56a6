"""The whole history against reflection in environments with the real packages, in both directions.

QLINT_ENVS names a directory to keep the environments in; see `environments` for what is in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from qlint.knowledge.store import load
from tests.reality import extent, residual, sample
from tests.reality.compare import differences
from tests.reality.environments import ENVIRONMENTS, ROOT, CannotBuildError, Environment, dump
from tests.reality.seen import seen

DOCS = ROOT / "docs" / "knowledge.md"
LEFT = residual.read(residual.FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=ENVIRONMENTS, ids=lambda environment: environment.name)
def environment(request: pytest.FixtureRequest) -> Environment:
    found: Environment = request.param
    return found


@pytest.fixture(scope="module")
def shown(environment: Environment) -> Mapping[str, Any]:
    try:
        return dump(environment)
    except CannotBuildError as error:
        pytest.fail(f"{environment.name}: {error}", pytrace=False)


def test_the_releases_are_installed(environment, shown):
    assert environment.releases.items() <= shown["releases"].items()


def test_history_and_reflection_differ_in_what_is_explained_only(environment, shown):
    found = sorted(differences(seen(shown, environment.releases), load()))
    faults = list(LEFT.faults(environment.name, found))
    assert not faults, "\n".join([f"{len(faults)} in {environment.name}", *faults[:100]])


def test_the_sample_of_the_fast_tests_is_part_of_what_is_shown(environment, shown):
    kept = sample.read(sample.FILE.read_text(encoding="utf-8"))
    fresh = sample.read(sample.write([(environment.name, sample.chosen(seen(shown, environment.releases)))]))
    assert kept[environment.name] == fresh[environment.name]


def test_the_docs_show_how_much_was_compared(environment, shown):
    assert extent.row(LEFT, environment, shown) in DOCS.read_text(encoding="utf-8").splitlines()


def test_the_docs_show_the_reasons():
    assert "\n".join(extent.reasons(LEFT, ENVIRONMENTS)) in DOCS.read_text(encoding="utf-8")


def test_the_residual_differences_name_environments_that_there_are():
    assert {name for line in LEFT.lines for name, _ in line.counts} <= {each.name for each in ENVIRONMENTS}
