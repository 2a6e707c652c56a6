"""The report for programs, as `docs/json.md` describes it: version 1, stable."""

from __future__ import annotations

import json
from typing import TextIO

from qlint.engine import FileReport, Located
from qlint.frontends.reports.outcome import Outcome
from qlint.model import Edit, Finding, Fix
from qlint.sources.source import Location, Source
from qlint.target import Target

VERSION = 1

Value = dict[str, object]


def write(outcome: Outcome, stream: TextIO) -> None:
    """Writes one JSON object, in ASCII."""
    (target, _), *others = outcome.by_target()
    report: Value = {
        "version": VERSION,
        "targets": _target(target),
        "findings": [_finding(file, located) for file in outcome.files for located in file.located],
        "errors": [{"path": problem.path, "message": problem.message} for problem in outcome.problems if problem.fatal],
    }
    if others:
        report["targets_of"] = {file.path: _target(file.target) for _, files in others for file in files}
    json.dump(report, stream, indent=2)
    stream.write("\n")


def _target(target: Target) -> Value:
    return {name: {"range": str(each), "specifier": each.specifier, "source": each.source} for name, each in sorted(target.ranges.items())}


def _finding(file: FileReport, located: Located) -> Value:
    finding, source = located.finding, located.source
    return {
        "path": file.path,
        **_place(located.location),
        "code": finding.code,
        "name": finding.name,
        "symbol": finding.symbol,
        "message": finding.message,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "fixes": [_fix(fix, source) for fix in finding.fixes],
        "related": _related(finding, source),
    }


def _place(place: Location) -> Value:
    return {
        "cell": place.cell,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "file_line": place.file_line,
        "file_end_line": place.file_end_line,
    }


def _related(finding: Finding, source: Source) -> list[Value]:
    return [{**_place(source.place(related.span)), "message": related.message} for related in finding.related]


def _fix(fix: Fix, source: Source) -> Value:
    return {"title": fix.title, "applicability": fix.applicability.value, "edits": [_edit(edit, source) for edit in fix.edits]}


def _edit(edit: Edit, source: Source) -> Value:
    place = source.place(edit.span)
    return {
        "cell": place.cell,
        "start": {"line": place.line, "column": place.column},
        "end": {"line": place.end_line, "column": place.end_column},
        "text": source.written(edit.span.start, edit.text),
    }
