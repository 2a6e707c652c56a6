"""The acceptance corpus: programs with the findings they must have, and programs that must have none.

A finding is expected by `# expect: QLT201` at the end of the line on which it starts, with one code for
each finding there; `# says: TEXT` after that wants TEXT in the message, or in a fix's title, of a finding on
the line. `# target: qiskit<1` lines at a program's top are its target, `# select: QLT4` above them rules to
choose. Programs under `projects` see the other files of their project, all others stand alone.
"""

from __future__ import annotations

import ast
import io
import re
import shutil
import tokenize
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qlint import engine
from qlint.session import Analysis, Session
from qlint.settings import Settings

CORPUS = Path(__file__).parent
PROJECTS = CORPUS / "projects"
PROGRAMS = sorted(path for kind in ("fires", "silent", "projects") for path in (CORPUS / kind).rglob("*.py"))

_MARKER = re.compile(r"# expect: (?P<codes>QLT\d{3}(?: QLT\d{3})*)(?P<says>(?:  # says: (?:(?!  # ).)+)*)")
_SELECT = re.compile(r"# select: (\S+)\n")
_TARGET = re.compile(r"# target: (?P<specification>\S+)\n")


@dataclass(frozen=True, slots=True)
class Program:
    """A program of the corpus: `expected` counts its findings by (line, code), `says` are texts by line."""

    path: Path
    text: str
    targets: tuple[str, ...]
    select: tuple[str, ...]
    expected: Counter[tuple[int, str]]
    says: tuple[tuple[int, str], ...]

    @classmethod
    def read(cls, path: Path) -> Program:
        """The program at `path`; raises ValueError for a marker that can't be read."""
        text = path.read_text(encoding="utf-8")
        expected: Counter[tuple[int, str]] = Counter()
        says: list[tuple[int, str]] = []
        for line, marker in _markers(text):
            expected.update((line, code) for code in marker["codes"].split())
            says.extend((line, said) for said in marker["says"].split("  # says: ")[1:])
        select = _SELECT.match(text)
        return cls(path, text, _targets(text), tuple(select[1].split(",")) if select else (), expected, tuple(says))

    def placed(self, directory: Path) -> Path:
        """Where the program lies after it, or its whole project, was copied below `directory`."""
        if not self.path.is_relative_to(PROJECTS):
            return Path(shutil.copy(self.path, directory))
        name, *rest = self.path.relative_to(PROJECTS).parts
        shutil.copytree(PROJECTS / name, directory / name)
        return directory.joinpath(name, *rest)


def _markers(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT and "expect:" in token.string:
            marker = _MARKER.fullmatch(token.string)
            if marker is None:
                raise ValueError(f"line {token.start[0]}: not a marker: {token.string}")
            yield token.start[0], marker


def _targets(text: str) -> tuple[str, ...]:
    targets: list[str] = []
    position = header.end() if (header := _SELECT.match(text)) else 0
    while header := _TARGET.match(text, position):
        targets.append(header["specification"])
        position = header.end()
    return tuple(targets)


def _differences(program: Program, report: engine.FileReport) -> Iterator[str]:
    """One line for each missed alarm, false alarm and missing text."""
    if report.error is not None:
        yield f"not read: {report.error}"
    lines = program.text.splitlines()
    found = Counter((place.location.line, place.finding.code) for place in report.located)
    for line, code in sorted((program.expected - found).elements()):
        yield f"missed {code} in line {line}: {lines[line - 1].strip()}"
    for line, code in sorted((found - program.expected).elements()):
        yield f"false {code} in line {line}: {lines[line - 1].strip()}\n      {' | '.join(_said(report, line))}"
    for line, text in program.says:
        said = _said(report, line)
        if said and not any(text in statement for statement in said):
            yield f"unsaid {text!r} in line {line}: {' | '.join(said)}"


def _said(report: engine.FileReport, line: int) -> list[str]:
    """The messages and the fixes' titles of all findings that start in the line."""
    findings = [place.finding for place in report.located if place.location.line == line]
    return [text for finding in findings for text in (finding.message, *(fix.title for fix in finding.fixes))]


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return Analysis.standard()


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: str(path.relative_to(CORPUS).with_suffix("")))
def test_a_program_has_its_expected_findings_and_no_others(path: Path, analysis: Analysis, tmp_path: Path) -> None:
    program = Program.read(path)
    session = Session(Settings(target=program.targets, select=program.select), analysis=analysis)

    report = engine.check_file(program.placed(tmp_path), session)

    differences = list(_differences(program, report))
    if differences:
        pytest.fail("\n    ".join([f"{path.relative_to(CORPUS)} {list(program.targets)}", *differences]), pytrace=False)


def test_every_program_is_valid_python() -> None:
    for path in PROGRAMS:
        ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def test_programs_are_filed_by_what_they_expect() -> None:
    misfiled = [
        str(path.relative_to(CORPUS))
        for path in PROGRAMS
        if not path.is_relative_to(PROJECTS) and path.is_relative_to(CORPUS / "fires") != bool(Program.read(path).expected)
    ]
    assert not misfiled


def test_every_project_has_more_than_one_file() -> None:
    projects = [directory for directory in PROJECTS.iterdir() if directory.is_dir()]
    assert projects
    assert all(sum(1 for _ in directory.rglob("*.py")) > 1 for directory in projects)


def test_an_unreadable_marker_is_refused(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("import qiskit  # expect: QLT20\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a marker"):
        Program.read(program)
