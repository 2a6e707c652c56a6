"""The measured tables of `docs/yardsticks.md`: `python -m tests.yardsticks.page` prints them, with `--write` into the page."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from tests.yardsticks import explained
from tests.yardsticks.measure import MODERN, Report, compared, references, report
from tests.yardsticks.repositories import FILE, ROOT, Repository, read
from tests.yardsticks.score import KINDS

PAGE = ROOT / "docs" / "yardsticks.md"
BEGIN, END = "<!-- measured -->\n", "<!-- end of what is measured -->\n"


def tables(repositories: Iterable[Repository], rows: Iterable[explained.Row]) -> Iterator[str]:
    """The lines of all tables; measures what has not been; raises CannotFetchError and CannotBuildError."""
    repositories, rows = list(repositories), list(rows)
    yield from _recall([each for each in repositories if each.part == "uses"])
    yield from _silent([each for each in repositories if each.part == "without"])
    yield from _old([each for each in repositories if each.written_for])
    yield from _reasons(rows)


def _recall(repositories: Iterable[Repository]) -> Iterator[str]:
    yield from section(
        f"Against reflection: {', '.join(MODERN.watched)}",
        ("repository", "references judged", *(f"{kind}: failing, found" for kind in KINDS), "confirmed", "contradicted"),
    )
    total, failing = Counter[str](), Counter[str]()
    for repository in sorted(repositories, key=lambda each: each.name.lower()):
        score, judged = compared(repository), len(references(repository))
        found = [_pair(score.found(kind), score.failing[kind]) for kind in KINDS]
        yield row(repository.name, judged, *found, score.confirmed, len(score.contradicted))
        failing += score.failing
        total += Counter({kind: score.found(kind) for kind in KINDS})
        total += Counter(judged=judged, confirmed=score.confirmed, contradicted=len(score.contradicted))
    found = [_pair(total[kind], failing[kind]) for kind in KINDS]
    yield row("**all**", total["judged"], *found, total["confirmed"], total["contradicted"])


def _silent(repositories: Iterable[Repository]) -> Iterator[str]:
    yield from section("Repositories that don't use Qiskit", ("repository", "findings"))
    for repository in repositories:
        yield row(repository.name, len(report(repository, MODERN.watched).findings))


def _old(repositories: Iterable[Repository]) -> Iterator[str]:
    yield from section(
        "Old programs in the releases that they were written for",
        ("repository", "target", "retired clients", "other findings, all explained below", "in the newest releases"),
    )
    for repository in repositories:
        old, now = report(repository, repository.written_for), report(repository, MODERN.watched)
        others = len(list(explained.in_its_own_releases(repository, old)))
        yield row(repository.name, ", ".join(f"`{each}`" for each in repository.written_for), _retired(old), others, len(now.findings))


def _retired(report: Report) -> int:
    return sum(each.code.startswith(explained.RETIRED) for each in report.findings)


def _reasons(rows: Iterable[explained.Row]) -> Iterator[str]:
    yield from section("What differs, and why it is right", ("what", "repository", "subjects", "differences", "reason"))
    for (sort, repository, reason), group in groupby(rows, key=lambda each: (each.sort, each.repository, each.reason)):
        alike = list(group)
        subjects = ", ".join(dict.fromkeys(f"`{each.subject}`" for each in alike))
        yield row(sort, repository, subjects, sum(each.count for each in alike), reason)


def section(title: str, headings: Iterable[str]) -> Iterator[str]:
    """A heading, and the head of the table below it."""
    headings = list(headings)
    yield from ("", f"### {title}", "", row(*headings), row(*("---" for _ in headings)))


def _pair(found: int, failing: int) -> str:
    return f"{failing:,}, {found:,}" if failing else ""


def row(*cells: object) -> str:
    """A row of a table."""
    return f"| {' | '.join(f'{each:,}' if isinstance(each, int) else str(each) for each in cells)} |"


def measured() -> str:
    """All tables as the page has them."""
    repositories = read(FILE.read_text(encoding="utf-8"))
    rows = explained.read(explained.FILE.read_text(encoding="utf-8"))
    return "\n".join([*tables(repositories, rows), ""])


def main(arguments: list[str]) -> int:
    """The command."""
    return shown(arguments, PAGE, measured)


def shown(arguments: list[str], page: Path, made: Callable[[], str]) -> int:
    """Prints the tables that are made, or, with `--write`, writes them between the two marks of the page."""
    if arguments != ["--write"]:
        print(made())
        return 0
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{BEGIN}{made()}\n{END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
