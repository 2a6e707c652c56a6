"""The hook as pre-commit runs it: cloned, built and installed in an environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_NOT_COMMITTED = shutil.ignore_patterns(".git", ".make", ".*_cache", "__pycache__", ".coverage*", ".hypothesis")
LEGACY = "from qiskit_ibm_provider import IBMProvider\n"
PAGE = "Use\n\n.. code-block:: python\n\n    from qiskit_ibm_provider import IBMProvider\n"


def _repository(directory: Path) -> Path:
    identity = ["-c", "user.name=qlint", "-c", "user.email=qlint@example.org"]
    subprocess.run(["git", "init", "--quiet", directory], check=True)
    subprocess.run(["git", "add", "--all"], cwd=directory, check=True)
    subprocess.run(["git", *identity, "commit", "--quiet", "--message", "As it is"], cwd=directory, check=True)
    return directory


@pytest.fixture(scope="module")
def hook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds the checkout as it would be committed."""
    directory = tmp_path_factory.mktemp("hook") / "qlint"
    shutil.copytree(ROOT, directory, ignore=_NOT_COMMITTED)
    return _repository(directory)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps its environments: made once for all tests here."""
    return tmp_path_factory.mktemp("home")


def _pre_commit(*arguments: str, project: Path, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | {"PRE_COMMIT_HOME": str(home)}
    command = [sys.executable, "-m", "pre_commit", *arguments, "--all-files", "--verbose"]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_the_hook_reports_python_files_and_pages(hook, home, tmp_path):
    (tmp_path / "legacy.py").write_text(LEGACY)
    (tmp_path / "page.rst").write_text(PAGE)
    done = _pre_commit("try-repo", str(hook), "qlint", project=_repository(tmp_path), home=home)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "legacy.py:1:33: " in done.stdout
    assert "page.rst:5:37: " in done.stdout
    assert done.stdout.count("QLT201") == 2


def test_the_hook_passes_on_what_has_no_findings(hook, home, tmp_path):
    (tmp_path / "fine.py").write_text("from qiskit import QuantumCircuit\n\nprint(QuantumCircuit(2))\n")
    (tmp_path / "notes.txt").write_text(LEGACY)
    done = _pre_commit("try-repo", str(hook), "qlint", project=_repository(tmp_path), home=home)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_the_hook_takes_options_as_arguments(hook, home, tmp_path):
    (tmp_path / "legacy.py").write_text(LEGACY)
    revision = subprocess.run(["git", "rev-parse", "HEAD"], cwd=hook, capture_output=True, text=True, check=True).stdout.strip()
    hooks = "hooks:\n      - id: qlint\n        args: [--ignore=QLT201]\n"
    (tmp_path / ".pre-commit-config.yaml").write_text(f"repos:\n  - repo: {hook.as_uri()}\n    rev: {revision}\n    {hooks}")
    done = _pre_commit("run", project=_repository(tmp_path), home=home)
    assert done.returncode == 0, done.stdout + done.stderr
