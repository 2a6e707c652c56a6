"""The legacy programs, and what a careful reader would make of each for the newest releases."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HERE = Path(__file__).parent
FOLDER = HERE / "programs"
REACHED = HERE / "reached.txt"
WANTED = "qiskit-2.6"


@dataclass(frozen=True, slots=True)
class Program:
    """One legacy program: `environment` names the releases that it was written for.

    `breaks` are the lines that cannot stay, each "LINE", or "CELL.LINE" in a notebook, where a use of a name that cannot be imported
    any more goes with its import; `missed` are those of them that qlint doesn't find yet. `shots` and `range` bound what it prints of
    estimates: the number of samples behind one, and the width of what one sample can be; no shots: numbers are exact. `unequal` says
    why its wanted text is one of several right ones, `advice` which parts no fix can be asked for; "" where there is neither.
    """

    name: str
    before: Path
    wanted: Path
    environment: str
    breaks: tuple[str, ...]
    missed: tuple[str, ...] = ()
    shots: int = 0
    range: float = 1.0
    unequal: str = ""
    advice: str = ""
    note: str = field(default="", compare=False)

    def __str__(self) -> str:
        return self.name


def programs() -> Iterator[Program]:
    """All programs, by name."""
    for folder in sorted(FOLDER.iterdir()):
        told = tomllib.loads((folder / "meta.toml").read_text(encoding="utf-8"))
        suffix = next(folder.glob("before.*")).suffix
        places = {name: tuple(told.pop(name, "").split()) for name in ("breaks", "missed")}
        yield Program(folder.name, folder / f"before{suffix}", folder / f"wanted{suffix}", **places, **told)


def reached() -> frozenset[str]:
    """The names of the programs that `qlint migrate` takes to the newest releases, as kept."""
    lines = REACHED.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def code(text: str, suffix: str) -> dict[str, str]:
    """The lines of the code, by "LINE" or "CELL.LINE"; cells of code and lines are counted from 1, as reports do."""
    if suffix != ".ipynb":
        return {str(n): line for n, line in enumerate(text.splitlines(), 1)}
    cells = [each["source"] for each in json.loads(text)["cells"] if each["cell_type"] == "code"]
    return {f"{cell}.{n}": line for cell, source in enumerate(cells, 1) for n, line in enumerate("".join(source).splitlines(), 1)}
