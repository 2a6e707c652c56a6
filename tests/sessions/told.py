"""What happened in the cells, in words: one line for a range of releases in which the same happens."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# What the text of an error comes to; the texts themselves differ between releases.
ERRORS = (
    (r"session\b.* is closed", "the session is closed"),
    (r"must be specified|is required for|No backend", "no device is named"),
    (r"different from the session", "another device than the session's"),
    (r"must be of type|Invalid backend type|should be (?:a|of)|not (?:a )?valid|must be a", "not of that type"),
    (r"unexpected keyword argument '(\w+)'", "no argument {}"),
    (r"missing \d+ required", "an argument is missing"),
    (r"positional arguments? but", "too many arguments"),
    (r"multiple values for argument '(\w+)'", "{} given twice"),
    (r"has no attribute '(\w+)'", "no attribute {}"),
    (r"backend\.run\(\)|Backend\.run\(\)", "backend.run is not supported"),
    (r"execution mode", "of another mode"),
    (r"object is not callable", "not callable"),
)
# What the text of a warning comes to; "" where it says nothing of sessions.
WARNINGS = (
    (r"A backend was passed in as the mode but a session context manager is open", "that the device's job goes into the session"),
    (r"Even though a session/batch context manager is open", "that it was made outside of the session"),
    (r"Passing a backend as the mode currently runs", "of job mode in spite of the session"),
    (r"Backend\.run\(\) session is open", "of job mode in spite of open_session"),
    (r"Primitive session is open", "of job mode in spite of the session"),
    (r"Session is not supported in local", "of no session on a simulator"),
    (r"``session`` is no longer the first parameter", "that the first place is no longer the session's"),
    (r"deprecated|no longer be supported|Unable to retrieve open plan", ""),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What is made or called, where."""

    construction: str
    place: str


OR = " or "
Observed = Mapping[Cell, str]


def observed(cells: Iterable[Mapping[str, Any]]) -> Observed:
    """What happened in each cell of one release on one channel, in words, without what goes without saying."""
    found: dict[Cell, str] = {}
    for each in cells:
        cell = Cell(each["construction"], each["place"])
        if each["error"] and each["error"][1] == "open_session" and "made" in cell.place:
            # Nothing can be made in a place that there isn't.
            cell = Cell("anything", cell.place)
        found[cell] = happened(each)
    return {cell: text for cell, text in found.items() if found.get(_twin(cell)) != text}


def _twin(cell: Cell) -> Cell | None:
    if "Estimator" not in cell.construction or "arguments" in cell.construction:
        return None
    return Cell(cell.construction.replace("Estimator", "Sampler"), cell.place)


def happened(cell: Mapping[str, Any]) -> str:
    """What happened in the cell, in words."""
    parts = list(cell["jobs"])
    if cell["error"]:
        name, step, text = cell["error"]
        parts.append(f"{name} at {step} ({_class(text, ERRORS)})")
    parts += [f"gives {note}" for note in cell["notes"]]
    if "made" not in cell["place"] or cell["place"] == "made":
        parts += [_call(text) for text in cell["calls"]] or ["no call"]
    parts += [f"warns: {text}" for text in dict.fromkeys(_class(text, WARNINGS) for text in cell["warned"]) if text]
    return "; ".join(parts) or "nothing"


def _call(text: str) -> str:
    verb, path, *body = text.split(" ", 2)
    words = json.loads(body[0]) if body else {}
    told = ", ".join(f"{key}={value}" for key, value in words.items() if key not in {"backend", "accepting_jobs"})
    return f"{verb} {path}" + (f" ({told})" if told else "")


def _class(text: str, classes: Sequence[tuple[str, str]]) -> str:
    for pattern, name in classes:
        if found := re.search(pattern, text):
            return name.format(*found.groups())
    return text


def lines(name: str, releases: Sequence[tuple[str, Observed]]) -> Iterator[str]:
    """The lines of a distribution's releases, which are in order: what does the same in the same place and releases is in one line."""
    cells = dict.fromkeys(cell for _, found in reversed(releases) for cell in found)
    together: dict[tuple[str, tuple[tuple[str, str, str], ...]], list[str]] = {}
    for cell in cells:
        ranges = tuple(_ranges([(release, found.get(cell)) for release, found in releases]))
        together.setdefault((cell.place, ranges), []).append(cell.construction)
    order = list(dict.fromkeys(cell.place for cell in cells))
    for (place, ranges), constructions in sorted(together.items(), key=lambda each: order.index(each[0][0])):
        for first, last, text in ranges:
            between = first if first == last else f"{first}-{last}"
            yield f"{name} {between} | {OR.join(constructions)} | {place} | {text}"


def _ranges(texts: Sequence[tuple[str, str | None]]) -> Iterator[tuple[str, str, str]]:
    start = 0
    for at in range(1, len(texts) + 1):
        if at == len(texts) or texts[at][1] != texts[start][1]:
            if (text := texts[start][1]) is not None:
                yield texts[start][0], texts[at - 1][0], text
            start = at


def read(text: str, releases: Mapping[str, Sequence[str]]) -> dict[str, dict[Cell, str]]:
    """What the lines say of each release, by "NAME VERSION"; `releases` are those of each distribution, in order."""
    found: dict[str, dict[Cell, str]] = {f"{name} {version}": {} for name, versions in releases.items() for version in versions}
    for line in text.splitlines():
        if not line.startswith("#"):
            ranged, constructions, place, happened = line.split(" | ")
            name, _, between = ranged.partition(" ")
            first, _, last = between.partition("-")
            for version in releases[name][releases[name].index(first) : releases[name].index(last or first) + 1]:
                found[f"{name} {version}"] |= {Cell(each, place): happened for each in constructions.split(OR)}
    return found
