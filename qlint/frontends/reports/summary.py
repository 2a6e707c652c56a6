"""The lines at the end of a report for people: how many findings, and for which releases the code was judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from qlint.frontends.reports.outcome import Outcome
from qlint.target import Range


def lines(outcome: Outcome) -> Iterator[str]:
    """One line of counts and one for each target; if there is one target only, all in one line."""
    judged = [(_judged(outcome.named(target)), files) for target, files in outcome.by_target()]
    if len(judged) == 1:
        yield f"{_counts(outcome)}; {judged[0][0]}"
        return
    yield _counts(outcome)
    for text, files in judged:
        more = f" and {_counted(len(files) - 1, 'more file')}" if len(files) > 1 else ""
        yield f"  {files[0].path}{more}: {text}"


def _counts(outcome: Outcome) -> str:
    files = sum(bool(file.located) for file in outcome.files)
    found = f"{_counted(outcome.findings, 'finding')} in {files} of {_counted(outcome.checked, 'file')}"
    if not outcome.findings:
        found = f"no findings in {_counted(outcome.checked, 'file')}"
    unparsable = sum(file.unparsable for file in outcome.files)
    if unparsable:
        found += f" ({_counted(unparsable, 'code block')} that no parser takes left out)"
    return found


def _judged(ranges: Mapping[str, Range]) -> str:
    by_source: dict[str, list[str]] = {}
    for name, each in ranges.items():
        by_source.setdefault(_shown(each.source), []).append(f"{name} {each}")
    return "judged for " + ", ".join(f"{', '.join(names)} ({source})" for source, names in by_source.items())


def _shown(source: str) -> str:
    """A path below the working directory without it; everything else as it is."""
    path = Path(source)
    return str(path.relative_to(Path.cwd())) if path.is_absolute() and path.is_relative_to(Path.cwd()) else source


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
