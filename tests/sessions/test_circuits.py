"""Which circuits the primitives refuse, in releases run with their network replaced, against what rules believe of gates."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from packaging.version import Version

from qlint.execution.untranspiled import SINCE
from qlint.knowledge.gates import NO_DEVICE_HAS
from tests.reality.environments import CannotBuildError
from tests.sessions.environments import RUNTIME, Release, built, releases

INSIDE = Path(__file__).with_name("circuits_inside.py")
# The last that takes any circuit, the first that doesn't, the last with version 1, and the newest.
RELEASES = [each for each in releases(RUNTIME) if each.version in {"0.20.0", "0.21.0", "0.27.1", "0.34.0", "0.51.0"}]
LOCAL = Version("0.22.0")  # the first with a local testing mode


def _told(release: Release) -> dict[str, Any]:
    try:
        python, directory = built(release)
    except CannotBuildError as error:
        pytest.fail(f"{release}: {error}", pytrace=False)
    command = [python, "-I", INSIDE, directory, release.base.channels[0]]
    done = subprocess.run(command, input=json.dumps(sorted(NO_DEVICE_HAS)), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("release", RELEASES, ids=str)
def test_a_gate_that_no_device_has_is_refused(release: Release) -> None:
    found = _told(release)

    error = "IBMInputValueError" if Version(release.version) >= SINCE else ""
    assert found["raised"].pop("x").keys()
    assert {each: raised for each, raised in found["raised"].items() if set(raised.values()) != {error}} == {}
    assert len(found["raised"]) > 30
    assert {each: name for each, name in found["added"].items() if name in found["devices"]} == {}
    if Version(release.version) >= LOCAL:
        assert set(found["faked"].values()) == {error}
        assert found["faked"].keys() == found["raised"].keys()
