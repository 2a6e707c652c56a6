"""Which references of a fixed program a fix wrote, and which stood there before."""

from __future__ import annotations

import difflib
import re
from functools import cache
from pathlib import Path

from tests.yardsticks.inside import programs
from tests.yardsticks.score import Reference


class Texts:
    """The texts of programs in two directories: as they were, and fixed."""

    def __init__(self, before: Path, after: Path) -> None:
        self._before, self._after = before, after
        self._programs = cache(_lines)
        self._changed = cache(self._compared)

    def wrote(self, reference: Reference) -> bool:
        """Whether a line of the fixed program that is none of the old one has the reference, and no line that it took the place of.

        A member or a keyword may stand in such a line under its own name only; of an import or an attribute, the whole path is new.
        """
        path, cell = reference.cell
        gone = self._changed(path, cell).get(reference.at.start[0])
        name = re.split(r"[.(]", reference.name.removesuffix("=)"))[-1]
        return gone is not None and (reference.kind in ("import", "attribute") or re.search(rf"\b{re.escape(name)}\b", gone) is None)

    def _compared(self, path: str, cell: int | None) -> dict[int, str]:
        """The lines (1-based) that are new, with those in whose place they are."""
        old = self._programs(self._before / path).get(cell, [])
        new = self._programs(self._after / path).get(cell, [])
        matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
        return {
            line + 1: "\n".join(old[start:end])
            for sort, start, end, first, last in matcher.get_opcodes()
            for line in range(first, last)
            if sort != "equal"
        }


def _lines(file: Path) -> dict[int | None, list[str]]:
    return {cell: text.split("\n") for cell, text in programs.texts(file)}
