"""The report for people at a terminal: the target, a line for each finding, what helps below it, a count at the end."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from enum import Enum
from typing import TextIO

from qlint.engine import Located
from qlint.fixing.choice import Allowed, chosen
from qlint.frontends.reports import summary
from qlint.frontends.reports.outcome import Outcome
from qlint.model import Severity


class _Style(str, Enum):
    PLACE = "1"
    ERROR = "1;31"
    WARNING = "1;33"
    INFO = "1;34"
    FAINT = "2"


_STYLES = {Severity.ERROR: _Style.ERROR, Severity.WARNING: _Style.WARNING, Severity.INFO: _Style.INFO}


def write(outcome: Outcome, stream: TextIO) -> None:
    """Writes the report; in colour if `stream` is a terminal and the environment does not set NO_COLOR."""
    coloured = is_coloured(stream)
    stream.writelines(f"{line}\n" for line in summary.targets(outcome))
    for file in outcome.files:
        for located in file.located:
            stream.writelines(f"{line}\n" for line in finding_lines(file.path, located, coloured=coloured))
    stream.writelines(f"{line}\n" for line in (summary.counts(outcome), *summary.fixable(outcome)))


def finding_lines(path: str, located: Located, *, coloured: bool, marked: bool = True, titled: Callable[[str], str] = str) -> Iterator[str]:
    """The lines for a finding; `marked`: with a sign where `--fix` mends it; `titled`: what is said for the title of a fix."""
    finding, place = located.finding, located.location
    head = _painted(f"{path}:{place.start}:", _Style.PLACE, coloured)
    code = _painted(finding.code, _STYLES[finding.severity], coloured)
    code += " [*]" if marked and chosen(finding, Allowed.SAFE) is not None else ""
    yield f"{head} {code} {finding.message}  {_painted(f'[{finding.name}]', _Style.FAINT, coloured)}"
    for related in finding.related:
        yield f"    = note: {path}:{located.source.place(related.span).start}: {related.message}"
    for fix in finding.fixes:
        yield f"    = help: {titled(fix.title)}"


def is_coloured(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("NO_COLOR")


def _painted(text: str, style: _Style, coloured: bool) -> str:
    return f"\x1b[{style.value}m{text}\x1b[0m" if coloured else text
