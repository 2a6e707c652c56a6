"""How long programs such as nobody writes by hand take, and how that grows with their size: the table of `docs/toughness.md`."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.page import PAGE, tell
from benchmarks.tough import PROGRAMS, Files, Tough
from qlint import engine
from qlint.model import Finding
from qlint.session import Session

_RUNS = 3


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.toughness", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into docs/toughness.md")
    parser.add_argument("--runs", type=int, default=_RUNS, help="of which the median is told")
    parser.add_argument("programs", nargs="*", metavar="PROGRAM", help="the programs (all of them)")
    options = parser.parse_args()
    lines = report(options.programs or list(PROGRAMS), options.runs)
    tell(lines, "benchmarks.toughness", write=options.write, page=PAGE.with_name("toughness.md"))


def report(programs: Sequence[str], runs: int) -> Iterator[str]:
    """The lines of the table: seconds of processor time for a size and for twice that, and how many times as long that takes."""
    yield "| | n | n, s | 2 n, s | |"
    yield "|---|---:|---:|---:|---:|"
    for name in programs:
        tough = PROGRAMS[name]
        once, twice = (median(seconds(tough, size) for _ in range(runs)) for size in (tough.size, 2 * tough.size))
        yield f"| {name} | {tough.size:,} | {once:.2f} | {twice:.2f} | {twice / once:.1f} x |"


def seconds(tough: Tough, size: int) -> float:
    """Processor time of one check of the program; raises ValueError where it has other findings than it should."""
    spent, found = checked(tough.files(size), time.process_time)
    if len(found) != tough.findings(size):
        raise ValueError(f"{len(found)} findings in place of {tough.findings(size)}")
    return spent


def checked(files: Files, clock: Callable[[], float] = time.process_time) -> tuple[float, tuple[Finding, ...]]:
    """What the check of the first file took, with the other ones beside it, and its findings."""
    with TemporaryDirectory() as folder:
        for name, text in files.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        session = Session()
        started = clock()
        report = engine.check_file(Path(folder, next(iter(files))), session)
        return clock() - started, tuple(each.finding for each in report.located)


if __name__ == "__main__":
    main()
