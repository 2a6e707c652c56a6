"""The report as annotations: workflow commands that GitHub shows beside the lines of a change."""

from __future__ import annotations

from pathlib import PurePath
from typing import TextIO

from qlint.engine import Located
from qlint.frontends.reports import summary
from qlint.frontends.reports.outcome import Outcome
from qlint.model import Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(outcome: Outcome, stream: TextIO) -> None:
    """Writes a command for each finding and each input that could not be checked, then the summary for the log."""
    for file in outcome.files:
        stream.writelines(_finding(file.path, located) for located in file.located)
    for problem in outcome.problems:
        stream.write(_command("error" if problem.fatal else "warning", problem.message, file=_posix(problem.path), title="qlint"))
    stream.writelines(f"{line}\n" for line in (*summary.targets(outcome), summary.counts(outcome)))


def _finding(path: str, located: Located) -> str:
    finding, place = located.finding, located.location
    message = "\n".join((finding.message, *(f"help: {fix.title}" for fix in finding.fixes)))
    if place.cell is None:
        columns = {"col": str(place.column), "endColumn": str(place.end_column)}
    else:  # the columns of the file's JSON would say nothing to anybody
        columns, message = {}, f"{place.start}: {message}"
    return _command(
        _LEVELS[finding.severity],
        message,
        file=_posix(path),
        line=str(place.file_line),
        endLine=str(place.file_end_line),
        **columns,
        title=f"{finding.code} {finding.name}",
    )


def _command(level: str, message: str, **properties: str) -> str:
    given = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{level} {given}::{message.translate(_DATA)}\n"


def _posix(path: str) -> str:
    return PurePath(path).as_posix()
