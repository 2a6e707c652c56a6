"""Writes what was measured into `docs/rivals.md`: `python -m tests.rivals.page`, which `make rivals-page` runs."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.reality.environments import ROOT, CannotBuildError
from tests.rivals.contest import RIVALS, Contest, Line, contest
from tests.rivals.probes import HOME, SECTIONS
from tests.rivals.proof import NEWEST

PAGE = ROOT / "docs" / "rivals.md"
BEGIN, END = "<!-- measured -->\n", "<!-- end -->\n"
TOOLS = ("qlint", *RIVALS)


def written(page: str, measured: Contest) -> str:
    """The page with the measured part in it."""
    before, _, rest = page.partition(BEGIN)
    told = "\n".join(_measured(measured))
    return f"{before}{BEGIN}{told}\n{END}{rest.partition(END)[2]}"


def _measured(measured: Contest) -> Iterator[str]:
    yield f"Measured with {', '.join(each.replace('[nodejs]', '').replace('==', ' ') for each in (*NEWEST.watched, *NEWEST.others[:2]))}."
    yield ""
    yield from _table(measured)
    yield ""
    yield from _ahead(measured)
    yield ""
    yield "| section | lines | only qlint | clauses in which no rival finds a line |"
    yield "|---|---:|---:|---|"
    for section in SECTIONS:
        yield _only(measured, section)


def _table(measured: Contest) -> Iterator[str]:
    yield "| section | clauses | lines that fail | " + " | ".join(f"{tool} finds | false" for tool in TOOLS) + " |"
    yield "|---|---:|---:|" + "---:|---:|" * len(TOOLS)
    for section, title in (*SECTIONS.items(), ("", "all")):
        clauses = sum(each.section == section or not section for each in measured.clauses)
        counts = [f"{len(_of(found(tool), section))}" for tool in TOOLS for found in (measured.found, measured.false)]
        yield f"| {title} | {clauses} | {len(_of(measured.fails, section))} | {' | '.join(counts)} |"


def _ahead(measured: Contest) -> Iterator[str]:
    found = {line: [rival for rival in RIVALS if line in measured.found(rival)] for line in measured.fails - measured.told["qlint"]}
    ahead = {line: rivals for line, rivals in found.items() if rivals}
    yield f"Lines that a rival finds and qlint does not: {len(ahead)}." + (
        " Why, in each case, is what stands behind `beyond`:" if ahead else ""
    )
    for line in sorted(ahead):
        text = (HOME / line.clause / line.file).read_text(encoding="utf-8").splitlines()[line.line - 1].strip()
        yield f"- {' and '.join(ahead[line])}, in `{line.clause}`: `{text}`"


def _only(measured: Contest, section: str) -> str:
    lines = _of(measured.told["qlint"], section)
    rivals = measured.found("pyright") | measured.found("pylint")
    clauses = [each for each in measured.clauses if each.section == section]
    alone = [each.directory.name for each in clauses if not any(line.clause == each.name for line in rivals)]
    return f"| {section} | {len(lines)} | {len(lines - rivals)} | {', '.join(f'`{name}`' for name in alone) or '-'} |"


def _of(lines: frozenset[Line], section: str) -> frozenset[Line]:
    return frozenset(line for line in lines if not section or line.clause.startswith(f"{section}/"))


def main() -> int:
    """Measures and writes; one line says why where that can't be done."""
    with tempfile.TemporaryDirectory() as directory:
        try:
            measured = contest(Path(directory))
        except CannotBuildError as error:
            sys.exit(str(error))
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), measured), encoding="utf-8")
    print("\n".join(_measured(measured)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
