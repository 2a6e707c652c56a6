"""The index of a distribution's history, with what its overlay says of it, as a `Distribution`."""

from __future__ import annotations

from qlint.knowledge.format import Section
from qlint.knowledge.schema import Distribution, Requirement, Retirement


def distribution(index: Section, overlay: Section | None = None) -> Distribution:
    """The distribution that an index describes, with what an overlay says of it; raises HistoryError."""
    fields: dict[str, str] = {}
    requires: list[Requirement] = []
    bundles: dict[str, tuple[str, ...]] = {}
    for section in filter(None, (index, overlay)):
        for at, line in section.lines():
            match line.split():
                case ["requires", *rest] if len(rest) > 1:
                    requires.append(Requirement(section.read_lives(at, rest[:-1]), rest[-1]))
                case ["bundle", release, *specs] if specs:
                    bundles[release] = tuple(specs)
                case [("roots" | "releases" | "retired" | "beside" | "extends") as word, *_]:
                    fields[word] = line.partition(" ")[2]
                case _:
                    raise section.error(at, f"not a line about a distribution: {line!r}")
    if index.word != "distribution" or not fields.get("roots") or not fields.get("releases"):
        raise index.error(0, "the first section must be a distribution with its roots and releases")
    retired = _retirement(overlay or index, fields["retired"]) if "retired" in fields else None
    return Distribution(
        name=index.path,
        roots=tuple(fields["roots"].split()),
        releases=tuple(fields["releases"].split()),
        retired=retired,
        beside=fields.get("beside", ""),
        extends=tuple(fields.get("extends", "").split()),
        requires=tuple(requires),
        bundles=bundles,
    )


def _retirement(section: Section, text: str) -> Retirement:
    parts = text.split("; ", 2)
    if len(parts) != 3:
        raise section.error(0, f"not 'retired MONTH YEAR; SUCCESSOR; WHY': {text!r}")
    return Retirement(*parts)
