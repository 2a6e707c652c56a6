"""The report for programs, as `docs/json.md` describes it: version 1, stable."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from qlint.engine import Located
from qlint.frontends.reports.outcome import Outcome
from qlint.model import Edit, Finding, Fix
from qlint.sources.source import Location, Source
from qlint.target import Target

if TYPE_CHECKING:
    from qlint.fixing.candidate import Candidate
    from qlint.fixing.files import Fixed

VERSION = 1

Value = dict[str, object]


def write(outcome: Outcome, stream: TextIO) -> None:
    """Writes one JSON object, in ASCII."""
    (target, _), *others = outcome.by_target()
    report: Value = {
        "version": VERSION,
        "targets": target_value(target),
        "findings": [finding_value(file.path, located) for file in outcome.files for located in file.located],
        "errors": [{"path": problem.path, "message": problem.message} for problem in outcome.problems if problem.fatal],
    }
    if outcome.fixed is not None:
        report["fixed"] = [_done(file, each) for file in outcome.fixed for each in file.applied]
        report["left_out"] = [{**_done(file, each.candidate), "reason": each.reason} for file in outcome.fixed for each in file.dropped]
    if others:
        report["targets_of"] = {file.path: target_value(file.target) for _, files in others for file in files}
    json.dump(report, stream, indent=2)
    stream.write("\n")


def target_value(target: Target) -> Value:
    """A target, by distribution."""
    return {name: {"range": str(each), "specifier": each.specifier, "source": each.source} for name, each in sorted(target.ranges.items())}


def finding_value(path: str, located: Located) -> Value:
    """A finding in the file at `path`."""
    finding, source = located.finding, located.source
    return {
        "path": path,
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


def _done(file: Fixed, candidate: Candidate) -> Value:
    """A fix that was applied, or left out; the place is that of the finding when its turn came."""
    finding = candidate.located.finding
    return {
        "path": file.path,
        **_place(candidate.located.location),
        "code": finding.code,
        "name": finding.name,
        "symbol": finding.symbol,
        "title": candidate.fix.title,
        "applicability": candidate.fix.applicability.value,
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
