"""Real programs, run before and after fixes: `python -m tests.yardsticks.running.page [--write] [--every=N] REPOSITORY ...`.

Prints a line for each program, and then the tables of `docs/fixes.md`, or writes them there. Only every Nth program is run.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

from tests.reality.environments import ENVIRONMENTS, python_of
from tests.yardsticks.fixing.page import PAGE, using
from tests.yardsticks.measure import MODERN
from tests.yardsticks.page import row, section
from tests.yardsticks.repositories import Repository, checkout
from tests.yardsticks.running.judged import VERDICTS, worst
from tests.yardsticks.running.outcome import BOTH, Outcome, outcome
from tests.yardsticks.running.programs import ENVIRONMENT_NAMES, Program, programs

BEGIN, END = "<!-- run -->\n", "<!-- end of what is run -->\n"
_HEADINGS = ("repository", "programs", "cells", *VERDICTS)


def outcomes(repository: Repository, every: int = 1) -> list[Outcome]:
    """What came of its programs; raises CannotFetchError and CannotBuildError."""
    tree = checkout(repository)
    pythons = {each.name: python_of(each) for each in ENVIRONMENTS if each.name in {*ENVIRONMENT_NAMES, MODERN.name}}
    chosen = list(islice(programs(tree), 0, None, every))
    with ProcessPoolExecutor(int(os.environ.get("QLINT_JOBS") or os.cpu_count() or 1)) as pool:
        found = pool.map(_outcome, [(tree, each, pythons) for each in chosen])
        return [each for each in map(_said, found) if each is not None]


def _outcome(asked: tuple[Path, Program, Mapping[str, Path]]) -> Outcome | None:
    return outcome(*asked)


def _said(each: Outcome | None) -> Outcome | None:
    if each is not None:
        safe = "" if each.safe is None else f", safe fixes: {worst(each.safe.values())}"
        print(
            f"{each.path}: {each.environment}, {each.applied} fixes: {worst(each.migrated.values())}{safe}",
            *each.errors,
            sep="\n    ",
            flush=True,
        )
    return each


def tables(found: Mapping[str, Sequence[Outcome]]) -> Iterator[str]:
    """The lines of the tables, for what came of the programs of each repository."""
    changed = {name: [each for each in all_ if each.applied] for name, all_ in found.items()}
    same = {name: [each for each in all_ if not each.applied] for name, all_ in found.items()}
    safe = {name: [each for each in all_ if each.safe is not None] for name, all_ in found.items()}
    yield from _table(
        "After `qlint migrate`, in the newest releases", {name: [one.migrated for one in all_] for name, all_ in changed.items()}
    )
    yield from _table("Without fixes, in the newest releases", {name: [one.migrated for one in all_] for name, all_ in same.items()})
    yield from _table(
        f"After `--fix`, in the same releases ({BOTH})", {name: [one.safe or {} for one in all_] for name, all_ in safe.items()}
    )


def _table(title: str, found: Mapping[str, Sequence[Mapping[int, str]]]) -> Iterator[str]:
    yield from section(title, _HEADINGS)
    for name, all_ in found.items():
        yield row(name, *_counts(all_))
    yield row("**all**", *_counts([each for all_ in found.values() for each in all_]))


def _counts(all_: Iterable[Mapping[int, str]]) -> Iterator[object]:
    """How many programs and cells there are, and for each verdict how many cells have it and, as the worst in it, how many programs."""
    all_ = list(all_)
    by_cell = Counter(verdict for each in all_ for verdict in each.values())
    by_program = Counter(worst(each.values()) for each in all_)
    yield from (len(all_), by_cell.total())
    yield from (f"{by_cell[each]:,} in {by_program[each]:,}" if by_cell[each] or by_program[each] else "0" for each in VERDICTS)


def main(arguments: list[str]) -> int:
    """The command."""
    every = next((int(each.partition("=")[2]) for each in arguments if each.startswith("--every=")), 1)
    names = [each for each in arguments if not each.startswith("-")]
    found = {each.name: outcomes(each, every) for each in using() if each.name in names or not names}
    some = f"One program in {every} was run. " if every > 1 else ""
    told = [_told(found, some), *tables(found), ""]
    if "--write" not in arguments:
        print(*told, sep="\n")
        return 0
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(re.sub(f"(?s)({BEGIN}).*({END})", lambda marks: f"{marks[1]}{chr(10).join(told)}\n{marks[2]}", text), encoding="utf-8")
    return 0


def _told(found: Mapping[str, Sequence[Outcome]], some: str) -> str:
    all_ = [each for them in found.values() for each in them]
    whole = sum(each.whole for each in all_)
    return f"\n{some}{len(all_):,} programs have cells that run in old releases; {whole:,} of them run from end to end there."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
