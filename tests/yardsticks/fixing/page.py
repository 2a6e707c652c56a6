"""The measured table of `docs/fixes.md`: `python -m tests.yardsticks.fixing.page [REPOSITORY ...]` prints it, with `--write` into the page.

Without names, all repositories that use Qiskit are measured.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from qlint.fixing.choice import Allowed
from tests.yardsticks.fixing.measure import all_mended
from tests.yardsticks.fixing.outcome import Outcome
from tests.yardsticks.measure import MODERN
from tests.yardsticks.page import row, section, shown
from tests.yardsticks.repositories import FILE, ROOT, Repository, read
from tests.yardsticks.score import KINDS

PAGE = ROOT / "docs" / "fixes.md"
AIMS = {Allowed.SAFE: 0.20, Allowed.UNSAFE: 0.05}  # the share of failing references that may be left
_TITLES = {Allowed.SAFE: "Safe fixes: `--fix`", Allowed.UNSAFE: "All fixes: `--fix --unsafe-fixes`"}


def using() -> list[Repository]:
    """The repositories that use Qiskit, by name."""
    found = (each for each in read(FILE.read_text(encoding="utf-8")) if each.part == "uses")
    return sorted(found, key=lambda each: each.name.lower())


def tables(repositories: Iterable[Repository], kinds: Iterable[Allowed] = Allowed) -> Iterator[str]:
    """The lines of the tables; measures what has not been; raises CannotFetchError and CannotBuildError."""
    repositories = list(repositories)
    for allowed in kinds:
        yield from _table(allowed, all_mended(repositories, allowed))


def _table(allowed: Allowed, measured: Iterable[tuple[Repository, Outcome]]) -> Iterator[str]:
    headings = ("files changed", "fixes", "failing before", "left", "share left", "of those uncovered", "written by a fix", "faults")
    yield from section(f"{_TITLES[allowed]}, for {', '.join(MODERN.watched)}", ("repository", *headings))
    measured = list(measured)
    for repository, each in measured:
        yield row(repository.name, *_cells([each]))
    yield row("**all**", *_cells([each for _, each in measured]))
    yield from section("What is left, by kind", ("kind", "failing before", "left", "share left"))
    for kind in KINDS:
        before = sum(reference.kind == kind for _, each in measured for reference in each.failed)
        left = sum(told.reference.kind == kind for _, each in measured for told in each.failing)
        yield row(kind, before, left, share(left, before))
    yield from section("Why it is left", ("why", "left", "share of those that failed"))
    failed = sum(len(each.failed) for _, each in measured)
    for why, count in Counter(told.why for _, each in measured for told in each.failing).most_common():
        yield row(why, count, share(count, failed))


def _cells(all_: Iterable[Outcome]) -> Iterator[object]:
    all_ = list(all_)
    failed, failing = (sum(len(each) for each in found) for found in ([one.failed for one in all_], [one.failing for one in all_]))
    yield from (sum(each.changed for each in all_), sum(each.applied for each in all_), failed, failing, share(failing, failed))
    yield from (sum(each.uncovered for each in all_), sum(len(each.written) for each in all_), sum(len(each.faults) for each in all_))


def share(left: int, before: int) -> str:
    """The share in percent, or "" of nothing."""
    return f"{left / before:.1%}" if before else ""


def measured(names: Collection[str] = ()) -> str:
    """All tables as the page has them, of the repositories with these names, if any are given."""
    wanted = [each for each in using() if each.name in names or not names]
    some = ["", f"Measured are {len(wanted)} of the {len(using())} repositories."] if names else []
    return "\n".join([*some, *tables(wanted), ""])


def main(arguments: list[str]) -> int:
    """The command."""
    names = [each for each in arguments if not each.startswith("-")]
    return shown([each for each in arguments if each not in names], PAGE, lambda: measured(names))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
