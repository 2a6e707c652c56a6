"""What a report for people says of the whole: for which releases the code was judged, and how many findings there are."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from qlint.fixing.choice import Allowed
from qlint.frontends.reports.outcome import Outcome
from qlint.model import Applicability
from qlint.target import Range

if TYPE_CHECKING:
    from qlint.fixing.candidate import Candidate
    from qlint.fixing.files import Fixed

_MOST_TARGETS = 3
_LINE = re.compile(r"([^,]+):(\d+)")


def targets(outcome: Outcome) -> Iterator[str]:
    """A line for the target, or one for each of those of most files."""
    judged = [(_judged(outcome.named(target)), files) for target, files in outcome.by_target()]
    if len(judged) == 1:
        yield judged[0][0]
        return
    for text, files in judged[:_MOST_TARGETS]:
        more = f" and {counted(len(files) - 1, 'more file')}" if len(files) > 1 else ""
        yield f"{files[0].path}{more}: {text}"
    if others := judged[_MOST_TARGETS:]:
        yield f"{counted(sum(len(files) for _, files in others), 'file')} for other releases (--explain-target PATH says which)"


def counts(outcome: Outcome) -> str:
    files = sum(bool(file.located) for file in outcome.files)
    found = f"{counted(outcome.findings, 'finding')} in {files} of {counted(outcome.checked, 'file')}"
    if not outcome.findings:
        found = f"no findings in {counted(outcome.checked, 'file')}"
    unparsable = sum(file.unparsable for file in outcome.files)
    if unparsable:
        found += f" ({counted(unparsable, 'code block')} that no parser takes left out)"
    return found


def fixable(outcome: Outcome) -> Iterator[str]:
    """A line on the findings that have a fix, if there are any, and fixes were not asked for."""
    safe = outcome.fixable(Allowed.SAFE)
    more = outcome.fixable(Allowed.UNSAFE) - safe
    said = [f"--fix mends {safe} [*]"] * bool(safe) + [f"--fix --unsafe-fixes {f'{more} more' if safe else f'mends {more}'}"] * bool(more)
    if said and outcome.fixed is None:
        yield ", ".join(said)


def fixed(files: Sequence[Fixed], *, verb: str = "Fixed") -> str:
    """What was mended, what unsafe fixes would mend besides, and how many fixes did not hold."""
    done = counted(sum(len(file.applied) for file in files), "finding")
    more, dropped = sum(file.more for file in files), sum(len(file.dropped) for file in files)
    notes = [f"{more} more with --unsafe-fixes"] * bool(more)
    notes += [f"{counted(dropped, 'fix')} left out: --show-fixes says why"] * bool(dropped)
    said = f" ({'; '.join(notes)})" if notes else ""
    return f"{verb} {done} in {counted(sum(file.changed for file in files), 'file')}{said}"


def fixes(files: Sequence[Fixed], *, done: str = "applied") -> Iterator[str]:
    """A line for each fix that was applied, at the place where it was when its turn came, and for each that was not, with the reason.

    `done`: what is said of the former.
    """
    for file in files:
        yield from (f"{_fix(file, each)}  [{done}{_MARKS.get(each.fix.applicability, '')}]" for each in file.applied)
        yield from (f"{_fix(file, each.candidate)}  [left out: {each.reason}]" for each in file.dropped)


_MARKS = {Applicability.UNSAFE: ", unsafe"}


def _fix(file: Fixed, candidate: Candidate) -> str:
    return f"{file.path}:{candidate.located.location.start}: {candidate.located.finding.code} {candidate.fix.title}"


def _judged(ranges: Mapping[str, Range]) -> str:
    """The ranges by the file that asks for them, with its lines."""
    names: dict[str, list[str]] = {}
    lines: dict[str, list[str]] = {}
    for name, each in ranges.items():
        match = _LINE.fullmatch(each.source)
        file = match[1] if match else each.source
        names.setdefault(file, []).append(f"{name} {each}")
        lines.setdefault(file, []).extend([match[2]] if match else [])
    places = {file: ":".join(filter(None, (shown(file), ",".join(dict.fromkeys(lines[file]))))) for file in names}
    return "judged for " + ", ".join(f"{', '.join(each)} ({places[file]})" for file, each in names.items())


def shown(source: str) -> str:
    """Paths below the working directory without it; everything else as it is."""
    return source.replace(f"{os.getcwd()}{os.sep}", "")


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}{'es' if noun.endswith('x') else 's'}"
