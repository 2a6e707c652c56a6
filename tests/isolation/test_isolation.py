"""Findings do not depend on what is installed, and pylint's own messages do not depend on qlint.

The stand-ins under `new` and `old` have a few names of current and of old packages. `tests/real` proves the same with
the packages themselves, and with more programs.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hosts import running
from tests.isolation import observed

HERE = Path(__file__).parent
FILES = observed.programs("docs/examples", "tests/shapes/fires/guide", "tests/shapes/fires/retired", "tests/shapes/projects/import_cycle")
BESIDE = {"nothing": (), "new": (HERE / "new",), "old": (HERE / "old",)}


@pytest.fixture(scope="module")
def alone() -> list[dict]:
    return observed.findings(FILES)


@pytest.mark.parametrize("packages", ["new", "old"])
def test_the_command_finds_the_same_beside_packages(alone, packages):
    assert {"QLT101", "QLT102", "QLT201"} <= {found["code"] for found in alone}
    assert observed.findings(FILES, beside=BESIDE[packages]) == alone


@pytest.fixture(scope="module")
def with_plugin() -> dict[str, tuple[list[dict], list[dict]]]:
    return {packages: observed.pylint(FILES, plugin=True, beside=directories) for packages, directories in BESIDE.items()}


@pytest.mark.parametrize("packages", ["new", "old"])
def test_the_plugin_finds_the_same_beside_packages(with_plugin, packages):
    assert {"E9101", "E9201"} <= {message["messageId"] for message in with_plugin["nothing"][0]}
    assert with_plugin[packages][0] == with_plugin["nothing"][0]


@pytest.mark.parametrize("packages", BESIDE)
def test_pylint_says_what_it_says_without_the_plugin(with_plugin, packages):
    _, without = observed.pylint(FILES, plugin=False, beside=BESIDE[packages])
    assert with_plugin[packages][1] == without


def test_pylint_sees_the_stand_ins(with_plugin):
    """Else the tests above would compare three times the same."""
    own = [[message["message"] for message in messages] for _, messages in with_plugin.values()]
    assert own[0] != own[1] != own[2]


@pytest.mark.parametrize("packages", ["new", "old"])
def test_the_stand_ins_would_not_survive_an_import(packages, tmp_path):
    done = running.run(["-c", "import qiskit"], cwd=tmp_path, beside=BESIDE[packages])
    assert "a watched package was imported" in done.stderr
