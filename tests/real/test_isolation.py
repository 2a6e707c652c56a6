"""The twin of `tests/isolation` with the real packages: no Qiskit, a current one, an old one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.isolation import observed

FILES = observed.programs("docs/examples", "tests/shapes")
PACKAGES = {
    "none": (),
    "modern": ("qiskit==2.6.2", "qiskit-ibm-runtime==0.51.0"),
    "old": ("qiskit==0.46.3", "qiskit-ibm-provider==0.11.0"),
}


@pytest.fixture(scope="module")
def pythons(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The Python of an environment for each row of PACKAGES, kept under QLINT_ENVS where that is set.

    qlint itself is not installed in them: it runs from the checkout, with the pylint of the environment.
    """
    place = Path(os.environ.get("QLINT_ENVS") or tmp_path_factory.mktemp("environments"))
    return {name: _python(place / name, packages) for name, packages in PACKAGES.items()}


def _python(directory: Path, packages: tuple[str, ...]) -> Path:
    python = directory / "bin" / "python"
    if not (directory / "lib").exists():
        subprocess.run([sys.executable, "-m", "venv", directory], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "pylint", "packaging", *packages], check=True)
    return python


@pytest.mark.parametrize("name", ["modern", "old"])
def test_the_environment_has_the_packages(pythons, name):
    for package in PACKAGES[name]:
        distribution, _, release = package.partition("==")
        script = f"import importlib.metadata as m; print(m.version({distribution!r}))"
        assert subprocess.run([pythons[name], "-c", script], capture_output=True, text=True, check=True).stdout.strip() == release


def test_the_bare_environment_has_none(pythons):
    script = "import importlib.util as u; print([n for n in ('qiskit', 'qiskit_ibm_runtime', 'qiskit_ibm_provider') if u.find_spec(n)])"
    assert subprocess.run([pythons["none"], "-c", script], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_the_command_finds_the_same_everywhere(pythons):
    found = {name: observed.findings(FILES, python=python) for name, python in pythons.items()}
    assert {"QLT101", "QLT102", "QLT201"} <= {finding["code"] for finding in found["none"]}
    assert found["modern"] == found["none"]
    assert found["old"] == found["none"]


@pytest.fixture(scope="module")
def with_plugin(pythons) -> dict[str, tuple[list[dict], list[dict]]]:
    return {name: observed.pylint(FILES, plugin=True, python=python) for name, python in pythons.items()}


def test_the_plugin_finds_the_same_everywhere(with_plugin):
    ours = {name: messages for name, (messages, _) in with_plugin.items()}
    assert {"E9101", "E9201"} <= {message["messageId"] for message in ours["none"]}
    assert ours["modern"] == ours["none"]
    assert ours["old"] == ours["none"]


@pytest.mark.parametrize("name", PACKAGES)
def test_pylint_says_what_it_says_without_the_plugin(pythons, with_plugin, name):
    _, without = observed.pylint(FILES, plugin=False, python=pythons[name])
    assert with_plugin[name][1] == without
