"""The fields that qlint gives the option classes of a release are those that they have there, and their objects refuse others."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from packaging.version import Version

from qlint.knowledge.option_fields import OptionFields
from qlint.knowledge.store import load
from qlint.target import assume
from tests.reality.environments import CannotBuildError
from tests.sessions.environments import RUNTIME, Release, built, releases

INSIDE = Path(__file__).with_name("fields_inside.py")
KNOWN = load()
FIELDS = OptionFields(KNOWN, assume([], {name: each.releases for name, each in KNOWN.distributions.items()}, source="test"))
# Told by hand of the class that took over the name of `Options`, which had these until then.
NAMED_OPTIONS, OF_OPTIONS = "OptionsV2", {"execution", "optimization_level", "resilience", "resilience_level", "transpilation"}
BEFORE = Version("0.28.0")


@pytest.mark.parametrize("release", [*releases(RUNTIME)], ids=str)
def test_the_fields_are_those_of_the_release(release: Release) -> None:
    real = classes(release)
    assert real
    wrong = {}
    for cls, (fields, refuses) in real.items():
        known = FIELDS.of(cls, Version(release.version))
        if known is not None:
            named = {name for name, each in known.items() if each.kind.value != "method" and name != "model_config"}
            told = OF_OPTIONS if cls.endswith(f".{NAMED_OPTIONS}") and Version(release.version) < BEFORE else set()
            if not refuses or {name for name in named ^ set(fields) if not name.startswith("_")} - told:
                wrong[cls] = (sorted(named), fields, refuses)
    assert wrong == {}


@pytest.mark.parametrize("release", [each for each in releases(RUNTIME) if Version(each.version) >= Version("0.28")][::6], ids=str)
def test_every_class_that_refuses_others_is_known(release: Release) -> None:
    known = {cls for cls in classes(release) if FIELDS.of(cls, Version(release.version)) is not None}
    assert known == {cls for cls, (_, refuses) in classes(release).items() if refuses}


def classes(release: Release) -> dict[str, tuple[list[str], bool]]:
    """The option classes of the release, with their fields, and whether they refuse others."""
    try:
        python, directory = built(release)
    except CannotBuildError as error:
        pytest.fail(f"{release}: {error}", pytrace=False)
    done = subprocess.run([python, INSIDE, directory], capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))
