"""How much was compared, and what is left: `python -m tests.reality.extent` prints it as the tables that the docs show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from qlint.knowledge.index import Knowledge
from qlint.knowledge.store import load
from tests.reality import residual
from tests.reality.environments import ENVIRONMENTS, Environment, dump
from tests.reality.known import Known, compared
from tests.reality.seen import Seen, public, seen

HEADINGS = ("environment", "modules", "names", "classes", "members", "signatures", "differences left")


def extent(seen: Seen, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    """Modules, names, classes, members and signatures, each as many as the history says and as reflection shows."""
    known = Known(knowledge, seen.releases)
    said = list(known.modules())
    shown = [each for path, each in seen.modules.items() if public(path)]
    names = [symbol for path in said for symbol in known.names(path).values() if not symbol.name.startswith("_")]
    yield len(said), len(shown)
    yield len(names), sum(len(each.names) for each in shown)
    pairs = [(found, each) for each in seen.classes if (found := known.class_(each.place, *sorted(each.places)))]
    members = [symbol for found, _ in pairs for symbol in known.members(found).values()]
    really = [each for _, cls in pairs for name, each in cls.members.items() if compared(name)]
    yield len(pairs), len(seen.classes)
    yield len(members), len(really)
    functions = [real for path, each in seen.modules.items() for name, real in each.names.items() if real.definition == f"{path}.{name}"]
    signatures = [each.signature for each in functions] + [each.signature for each in really]
    yield len([each for each in names + members if known.signature(each)]), len([each for each in signatures if each is not None])


def row(left: residual.Residual, environment: Environment, dump: Mapping[str, Any]) -> str:
    """The environment's row: of each sort, how many the history says and how many reflection shows, and the differences left."""
    counts = extent(seen(dump, environment.releases), load())
    releases = ", ".join(f"{name} {release}" for name, release in environment.releases.items())
    total = sum(group.total(environment.name) for group in left.groups)
    return _row([f"`{environment.name}`: {releases}", *(f"{said:,} / {shown:,}" for said, shown in counts), f"{total:,}"])


def reasons(left: residual.Residual, environments: Iterable[Environment]) -> Iterator[str]:
    """The table of the groups with the number of differences that each explains, by environment."""
    names = [each.name for each in environments]
    yield _row(["reason", *(f"`{name}`" for name in names)])
    yield _row(["---", *["---:"] * len(names)])
    for group in left.groups:
        yield _row([f"**{group.name}**: {group.explanation}", *(str(group.total(name) or "") for name in names)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Prints both tables."""
    left = residual.read(residual.FILE.read_text(encoding="utf-8"))
    print(_row(HEADINGS), _row(["---", *["---:"] * (len(HEADINGS) - 1)]), sep="\n")
    for each in ENVIRONMENTS:
        print(row(left, each, dump(each)))
    print("", *reasons(left, ENVIRONMENTS), sep="\n")


if __name__ == "__main__":
    main()
