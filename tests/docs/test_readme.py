"""What the README shows: the demo's print, the table of rules, commands and configuration, and what is not done yet."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from qlint import engine, registry
from qlint.session import Session
from qlint.settings import Settings
from qlint.sources.source import Source
from tests.docs.test_examples import DEMO
from tests.hosts import running

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
COMMANDS = [line for language, code in BLOCKS if not language for line in code.splitlines() if re.match(r"(qlint|flake8|pylint) ", line)]
NOT_DONE = {"qlint": 2, "flake8": 2, "pylint": 32}
SERVICE = "from qiskit_ibm_runtime import QiskitRuntimeService\n\nbackend = QiskitRuntimeService().backend('ibm_x')\n"
# What "What it does not do yet" admits, as programs with nothing reported; all of it fails, or does not do what it seems to.
MISSED = {
    "a name in text": "import importlib\n\n\nfor name in ['qiskit.opflow']:\n    importlib.import_module(name)\n",
    "an attribute in text": f"{SERVICE}name = 'open_session'\ngetattr(backend, name)\n",
    "an argument": "from qiskit_ibm_runtime import Session\n\nSession(max_time=60)\n",
    "a deprecated argument by position": "# select: QLT6\nfrom qiskit import QuantumCircuit\n\n"
    "QuantumCircuit(3).mcx([0, 1], 2, None, 'noancilla')\n",
    "a session that the caller may have open": "from qiskit_ibm_runtime import SamplerV2\n\n\ndef sample():\n    SamplerV2().run([])\n",
}


def _run(command: str, directory: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return subprocess.run(
        ["bash", "-c", command], cwd=directory, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A directory with what the commands name."""
    for name in ("src", "docs"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "legacy.py").write_text("from qiskit_ibm_provider import IBMProvider\n\nIBMProvider()\n")
    return tmp_path


def test_it_opens_with_the_two_commands():
    targets = [line.split()[1] for line in BLOCKS[0][1].splitlines()]
    assert targets == ["demo", "test"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(f"\n{target}:" in makefile for target in targets)


def test_the_excerpt_is_what_the_demo_prints():
    printed = iter(running.run(["-m", "qlint", "check", *DEMO], cwd=ROOT).stdout.splitlines())
    shown = [line for line in BLOCKS[1][1].splitlines() if line != "..."]
    assert len(shown) > 10
    assert [line for line in shown if line not in printed] == []  # in this order: each search goes on from the one before


def test_the_table_is_that_of_the_rules():
    rows = re.findall(r"^\| (QLT\d{3}) \| `([a-z-]+)` \| (.+) \|$", PAGE, re.MULTILINE)
    assert rows == [(rule.code, rule.name, rule.summary) for rule in registry.catalogue()]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_finds_what_is_there(project, command):
    done = _run(command, project)
    assert (0 if " migrate " in command else 1) <= done.returncode < NOT_DONE[command.split()[0]], done.stderr
    assert "QLT201" in done.stdout or "E9201" in done.stdout
    assert done.stderr == ""


def test_the_table_of_settings_is_taken(project):
    (project / "pyproject.toml").write_text(next(code for language, code in BLOCKS if language == "toml"))
    assert "qiskit-ibm-runtime 0.30.0 to 0.34.0" in _run("qlint check src", project).stdout


def test_the_hook_is_one_that_is_offered():
    (hook,) = re.findall(r"- id: (\S+)", next(code for language, code in BLOCKS if language == "yaml"))
    assert f"- id: {hook}\n" in (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")


def test_the_extras_are_there():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (extras,) = set(re.findall(rf"'(?:\.|{project['name']})\[([\w,]+)\]'", PAGE))
    assert set(extras.split(",")) <= set(project["optional-dependencies"])


@pytest.mark.parametrize("name", ["page.txt", "page.adoc"])
def test_other_kinds_of_files_are_refused(project, name):
    (project / name).write_text("{}")
    done = _run(f"qlint check {name}", project)
    assert done.returncode == 2
    assert "is no kind of file that qlint reads" in done.stderr


@pytest.mark.parametrize("program", MISSED.values(), ids=MISSED)
def test_what_it_says_it_does_not_do_it_does_not(program):
    target, select = (tuple(re.findall(rf"^# {what}: (\S+)$", program, re.MULTILINE)) for what in ("target", "select"))
    assert engine.check(Source.plain("program.py", program), session=Session(Settings(target=target, select=select))) == ()


def test_its_links_lead_somewhere():
    links = re.findall(r"\]\(([^)]+)\)", PAGE)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_changelog_names_every_rule():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert [rule.code for rule in registry.catalogue() if f"`{rule.name}` ({rule.code})" not in changelog] == []
