"""What is left to do for the fixer: `python -m tests.yardsticks.fixing.rank [--safe] [REPOSITORY ...]`.

Writes how much is left of each repository, which failing references are left, the most frequent first, with what qlint has for them, which
fixes are dropped and why, and what is wrong. Measures what has not been.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from qlint.fixing.choice import Allowed
from tests.yardsticks.fixing.measure import all_mended
from tests.yardsticks.fixing.outcome import Outcome
from tests.yardsticks.repositories import FILE, Repository, read


def lines(measured: Iterable[tuple[Repository, Outcome]]) -> Iterator[str]:
    """The report."""
    measured = list(measured)
    yield from _repositories(measured)
    yield from ("", "# Left, by module")
    modules = Counter((".".join(told.reference.name.split(".")[:2]),) for _, each in measured for told in each.failing)
    yield from (f"{count:5} {module}" for (module,), count in _ranked(modules))
    yield from ("", "# Left: count, kind, name, what qlint has for it")
    left = Counter((told.reference.kind, told.reference.name, told.how) for _, each in measured for told in each.failing)
    yield from (f"{count:5} {kind:9} {name:70} {how}" for (kind, name, how), count in _ranked(left))
    yield from ("", "# Dropped: count, code, symbol, fix, reason")
    dropped = Counter(one for _, each in measured for one in each.dropped)
    yield from (f"{count:5} {code} {symbol} | {title} | {reason}" for (code, symbol, title, reason), count in _ranked(dropped))


def _repositories(measured: Iterable[tuple[Repository, Outcome]]) -> Iterator[str]:
    failed = failing = 0
    for repository, each in measured:
        failed, failing = failed + len(each.failed), failing + len(each.failing)
        yield (
            f"{repository.name}: {len(each.failing)} of {len(each.failed)} left, {each.uncovered} of them uncovered, "
            f"{len(each.written)} written; {each.applied} fixes in {each.changed} files, {each.seconds:.0f} s"
        )
        yield from (f"    NEW {told.reference.cell} {told.reference.at.start} {told.reference.name}" for told in each.written)
        yield from (f"    FAULT {fault}" for fault in each.faults)
    yield f"all: {failing} of {failed} left ({failing / max(failed, 1):.1%})"


def _ranked(counts: Counter[tuple[str, ...]]) -> list[tuple[tuple[str, ...], int]]:
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))


def main(arguments: list[str]) -> int:
    """The command."""
    allowed = Allowed.SAFE if "--safe" in arguments else Allowed.UNSAFE
    names = [each for each in arguments if not each.startswith("--")]
    using = [each for each in read(FILE.read_text(encoding="utf-8")) if each.part == "uses"]
    chosen = [each for each in using if not names or each.name in names]
    print("\n".join(lines(all_mended(chosen, allowed))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
