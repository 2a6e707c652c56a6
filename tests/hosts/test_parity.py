"""The same files through the command, flake8 and pylint: the same codes at the same places."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.hosts import running
from tests.hosts.running import ROOT, Place

# Comments for flake8 mean something to the command as well, and nothing to pylint.
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("docs/examples", "tests/shapes")
    for path in (ROOT / folder).rglob("*.py")
    if "noqa" not in path.read_text(encoding="utf-8")
)


def _in_bytes(place: Place) -> Place:
    """`place`, whose column counts code points, with the column of hosts that count UTF-8 bytes."""
    line = (ROOT / place.path).read_text(encoding="utf-8").splitlines()[place.line - 1]
    return replace(place, column=len(line[: place.column - 1].encode()) + 1)


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory that has nothing but the files: in the checkout, all of it is searched for what calls their functions."""
    directory = tmp_path_factory.mktemp("copies")
    for file in FILES:
        (directory / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, directory / file)
    return directory


@pytest.fixture(scope="module")
def by_the_command(copies: Path) -> list[Place]:
    """What the hosts can say of Python files: they find syntax errors on their own."""
    places = running.command_places(running.command(*FILES, cwd=copies, covered=False))
    return sorted(_in_bytes(place) for place in places if place.code != "QLT001")


def test_the_files_have_findings_of_every_kind(by_the_command):
    assert {place.code for place in by_the_command} >= {"QLT101", "QLT102", "QLT104", "QLT201", "QLT301"}
    assert any(not (ROOT / place.path).read_text(encoding="utf-8").isascii() for place in by_the_command)


def test_flake8_says_what_the_command_says(by_the_command, copies):
    assert running.flake8_places(running.flake8(*FILES, cwd=copies, covered=False)) == by_the_command


def test_pylint_says_what_the_command_says(by_the_command, copies):
    assert running.pylint_places(running.pylint_messages(*FILES, cwd=copies, covered=False)) == by_the_command


def test_the_messages_are_the_same(tmp_path):
    (tmp_path / "program.py").write_text("from qiskit_ibm_provider import IBMProvider\n")
    (found,) = running.command("program.py", cwd=tmp_path)["findings"]
    assert running.flake8("program.py", cwd=tmp_path).stdout.strip().endswith(f":QLT201:{found['message']}")
    assert [message["message"] for message in running.pylint_messages("program.py", cwd=tmp_path)] == [found["message"]]


def test_sessions_of_an_older_target_are_found_alike(copies):
    target, how = "qiskit-ibm-runtime==0.34.0", {"cwd": copies, "covered": False}
    files = [file for file in FILES if file.startswith(("tests/shapes/fires/sessions/", "tests/shapes/fires/guide/"))]
    found = sorted(map(_in_bytes, running.command_places(running.command("--target", target, *files, **how))))
    assert {place.code for place in found} >= {"QLT301", "QLT302"}
    assert running.flake8_places(running.flake8(f"--qlint-target={target}", *files, **how)) == found
    assert running.pylint_places(running.pylint_messages(f"--qlint-target={target}", *files, **how)) == found
