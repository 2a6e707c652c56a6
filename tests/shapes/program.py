"""The form of a program with its findings: what it expects, in comments, and what a report differs in.

A finding is expected by `# expect: QLT201` at the end of the line on which it starts, with one code for
each finding there; `# says: TEXT` after that wants TEXT in the message, or in a fix's title, of a finding on
the line. `# target: qiskit<1` lines at a program's top are its target, `# select: QLT6` above them rules to
choose.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qlint import engine

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


def differences(program: Program, report: engine.FileReport) -> Iterator[str]:
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
