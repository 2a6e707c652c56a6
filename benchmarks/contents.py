"""Counts what the history holds: the first tables of `docs/knowledge.md`."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import qlint.knowledge
from benchmarks.page import tell
from qlint.knowledge.schema import Distribution
from qlint.knowledge.store import load

_HISTORY = Path(qlint.knowledge.__path__[0], "history")
_LISTS = ("index.txt", "ended.txt", "words.txt")
_LIFE = r"(?:\d[\w.<]*(?:=[\w.]+)?)"
_SECTION = re.compile(rf"(module|class|extension) [^\n]*?( {_LIFE})?(?: open)?(?=\n|$)")
_NAME = re.compile(rf"\n  \S+ (?:module|class|function|method|property|attribute) (?:{_LIFE} )*({_LIFE})")
_DETAIL = re.compile(r"\n  (?:  )?(?:\d[\w.<]* )*(deprecated(?= \d| since| argument| instead|\n|$)|\()")
_GONE = re.compile(r"<\d")
_COLUMNS = ("modules", "names", "classes", "members", "signatures", "deprecations")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.contents", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the tables into docs/knowledge.md")
    tell(report(), "benchmarks.contents", write=parser.parse_args().write)


def report() -> Iterator[str]:
    """The lines of two tables: the releases of each distribution, and what there is of it, with how much its newest release lacks."""
    known = load().distributions
    counted = {name: count(name) for name in known}
    yield from _table(("", "import paths", "releases", "first", "newest"), map(_releases, known.values()))
    yield ""
    rows = [(name, *(_told(counts, column) for column in _COLUMNS)) for name, counts in counted.items()]
    total = sum(counted.values(), Counter())
    yield from _table(("", *_COLUMNS), [*rows, ("together", *(_told(total, column) for column in _COLUMNS))])


def count(distribution: str) -> Counter[str]:
    """How many of each column its history has; `-modules` and so on are those that the newest release lacks."""
    found: Counter[str] = Counter()
    for file in (_HISTORY / distribution).glob("*.txt"):
        if file.name not in _LISTS:
            for section in file.read_text(encoding="utf-8").rstrip("\n").split("\n\n"):
                found.update(_section(section))
    return found


def _section(text: str) -> Iterator[str]:
    heading = _SECTION.match(text)
    assert heading is not None, text[:80]
    thing, names = {"module": ("modules", "names"), "class": ("classes", "members"), "extension": ("", "members")}[heading[1]]
    yield from _and_ended(thing, heading[2] or "") if thing else ()
    for symbol in _NAME.finditer(text):
        yield from _and_ended(names, symbol[1])
    for detail in _DETAIL.finditer(text):
        yield "deprecations" if detail[1] == "deprecated" else "signatures"


def _and_ended(thing: str, last: str) -> Iterator[str]:
    yield thing
    if _GONE.search(last):
        yield f"-{thing}"


def _releases(each: Distribution) -> Sequence[str]:
    return each.name, ", ".join(f"`{root}`" for root in each.roots), str(len(each.releases)), each.releases[0], each.newest


def _told(counts: Mapping[str, int], column: str) -> str:
    ended = counts.get(f"-{column}", 0)
    return f"{counts.get(column, 0):,}" + (f" ({ended:,})" if ended else "")


def _table(heads: Sequence[str], rows: Iterator[Sequence[str]] | list[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|---|{'---|' * (len(heads) - 1)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


if __name__ == "__main__":
    main()
