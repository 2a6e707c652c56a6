"""What `docs/migrate.md` shows: its example is what happens, its commands do their job, and its keys are those of the report."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from qlint.frontends.reports import migration_json

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "migrate.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```([\w.]*)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
BEFORE, AFTER = (code for language, code in BLOCKS if language == "python")
REQUIREMENTS = next(code for language, code in BLOCKS if language == "requirements.txt")
COMMAND, SHOWN = next(re.fullmatch(r"\$ (.*?)\n(.*)", code, re.DOTALL).groups() for _, code in BLOCKS if code.startswith("$ "))
COMMANDS = [line for language, code in BLOCKS if not language for line in code.splitlines() if re.match(r"(qlint|cat) ", line)]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A directory with what the commands name."""
    (tmp_path / "bell.py").write_text(BEFORE)
    (tmp_path / "requirements.txt").write_text(REQUIREMENTS)
    for name in ("src", "docs"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "old.py").write_text(BEFORE)
    return tmp_path


def run(command: str, project: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return subprocess.run(
        ["bash", "-c", command], cwd=project, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )


def test_the_example_is_what_happens(project: Path) -> None:
    done = run(COMMAND, project)
    pattern = re.escape(SHOWN).replace(re.escape(" ...\n"), r".*\n")
    assert re.fullmatch(pattern, done.stdout), done.stdout
    assert (project / "bell.py").read_text() == AFTER
    assert (project / "requirements.txt").read_text() == REQUIREMENTS
    assert "Rewrote 0 places" in run(COMMAND, project).stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_does_its_job(project: Path, command: str) -> None:
    done = run(command, project)
    assert done.returncode == 1, done.stderr
    assert "finding" in done.stdout + done.stderr


def test_every_key_is_described(project: Path) -> None:
    report = json.loads(run("qlint migrate --format json bell.py", project).stdout)
    tables = [re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) for part in PAGE.partition("## JSON")[2].split("Each of the")]
    (file,), needs, requirements = (report[key] for key in ("files", "needs", "requirements"))
    assert tables == [list(report), list(file), list(needs[0]), list(requirements[0])]
    assert all(f"`{key}`" in PAGE for key in file["rewritten"][0])
    assert f"This is version {migration_json.VERSION};" in PAGE


def test_its_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#([\w-]+))?\)", PAGE)
    for page, heading in links:
        headings = re.findall(r"^#+ (.+)$", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.MULTILINE)
        assert not heading or heading in [each.lower().replace(" ", "-") for each in headings]
