"""The text form of the history and of its overlay: sections, one symbol a line.

    # a comment
    distribution NAME
    roots PATH ...                          the import paths that it ships
    releases RELEASE ...                    oldest first, on one line
    retired MONTH YEAR; SUCCESSOR; WHY      only where its service is shut down

    modules                                 every module, with its lives
      PATH LIFE ...

    module PATH [complete]                  complete: the table has all that any release exported
      NAME KIND LIFE ... [-> TYPE]

    class PATH(BASE, ...) LIFE ...
      MEMBER KIND LIFE ... [-> TYPE]

A life is `ADDED`, `ADDED<GONE`, or either followed by `=DEFINITION`. Sections are separated by one empty
line and sorted by path, lines by name. In an overlay the word `mined` stands for the lives (and the
bases) of the history, and what is written instead takes their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from qlint.knowledge.schema import Distribution, Kind, Life, Lives, Retirement

MINED = "mined"
_LIFE = re.compile(r"(\d[\d.]*)(?:<(\d[\d.]*))?(?:=([A-Za-z_][\w.]*))?")
_COMMENTS = re.compile(r"(?:#[^\n]*(?:\n|$))*")
_KINDS = {kind.value: kind for kind in Kind}


class HistoryError(ValueError):
    """A line of a history file that can't be read, as `file:line: what is wrong`."""

    def __init__(self, file: str, line: int, wrong: str) -> None:
        super().__init__(f"{file}:{line}: {wrong}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One symbol's line. `lives` is None where an overlay leaves them as mined."""

    name: str
    kind: Kind
    lives: Lives | None
    gives: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the lines below it, read when they are asked for. `line` is the heading's line in `file`, 1-based."""

    file: str
    line: int
    text: str

    @property
    def heading(self) -> str:
        return self.text.partition("\n")[0]

    @property
    def word(self) -> str:
        return self.heading.partition(" ")[0]

    @property
    def path(self) -> str:
        """The path that the heading names; "" where it names none."""
        return self.heading.partition(" ")[2].partition(" ")[0].partition("(")[0]

    def lines(self) -> Iterator[tuple[int, str]]:
        """The section's lines below the heading with their numbers, without comments."""
        for number, line in enumerate(self.text.split("\n")[1:], self.line + 1):
            if line and not line.lstrip().startswith("#"):
                yield number, line

    def entries(self) -> Iterator[Entry]:
        """The symbols of a `module` or `class` section; raises HistoryError."""
        for number, line in self.lines():
            yield self._entry(number, line)

    def module(self, path: str) -> Lives | None:
        """The lives of the module in a `modules` section, None if it has no line there; raises HistoryError."""
        start = self.text.find(f"\n  {path} ")
        if start < 0:
            return None
        number = self.line + self.text.count("\n", 0, start) + 1
        return self._lives(number, self.text[start + 1 :].partition("\n")[0].split()[1:])

    def class_heading(self) -> tuple[tuple[str, ...] | None, Lives | None]:
        """Bases and lives of a `class` section, None for what an overlay leaves as mined; raises HistoryError."""
        if self.heading == f"class {self.path} {MINED}":
            return None, None
        match = re.fullmatch(r"class [\w.]+\(([\w., ]*)\) (.+)", self.heading)
        if match is None:
            raise HistoryError(self.file, self.line, f"not a class heading: {self.heading!r}")
        bases = tuple(base for base in match[1].split(", ") if base)
        return bases, self._lives(self.line, match[2].split())

    def _entry(self, number: int, line: str) -> Entry:
        facts, arrow, gives = line.partition(" -> ")
        fields = facts.split()
        if len(fields) < 3 or not line.startswith("  ") or (arrow and not gives):
            raise HistoryError(self.file, number, f"not '  NAME KIND LIFE ... [-> TYPE]': {line!r}")
        name, kind, *lives = fields
        if kind not in _KINDS:
            raise HistoryError(self.file, number, f"no kind {kind!r} (there are {', '.join(_KINDS)})")
        return Entry(name, _KINDS[kind], None if lives == [MINED] else self._lives(number, lives), gives)

    def _lives(self, number: int, fields: list[str]) -> Lives:
        return tuple(self._life(number, text) for text in fields)

    def _life(self, number: int, text: str) -> Life:
        if life := _life(text):
            return life
        raise HistoryError(self.file, number, f"not a life such as 0.15.0<0.35.0: {text!r}")


@lru_cache(maxsize=4096)
def _life(text: str) -> Life | None:
    match = _LIFE.fullmatch(text)
    return Life(match[1], match[2], match[3] or "") if match else None


def sections(file: str, text: str) -> Iterator[Section]:
    """The sections of a history file, the one with its distribution first."""
    line = 1
    for part in text.rstrip("\n").split("\n\n"):
        begin = _COMMENTS.match(part).end()  # type: ignore[union-attr]  # matches everywhere
        if begin < len(part):
            yield Section(file, line + part.count("\n", 0, begin), part[begin:])
        line += part.count("\n") + 2


def distribution(section: Section) -> Distribution:
    """The distribution that a file's first section describes; raises HistoryError."""
    fields = {"distribution": section.heading.partition(" ")[2]}
    for number, line in section.lines():
        word, _, rest = line.partition(" ")
        if word not in ("roots", "releases", "retired"):
            raise HistoryError(section.file, number, f"not a line about a distribution: {line!r}")
        fields[word] = rest
    if section.word != "distribution" or not fields.get("roots") or not fields.get("releases"):
        raise HistoryError(section.file, section.line, "the first section must be a distribution with its roots and releases")
    retired = _retirement(section, fields["retired"]) if "retired" in fields else None
    return Distribution(fields["distribution"], tuple(fields["roots"].split()), tuple(fields["releases"].split()), retired)


def _retirement(section: Section, text: str) -> Retirement:
    parts = text.split("; ", 2)
    if len(parts) != 3:
        raise HistoryError(section.file, section.line, f"not 'retired MONTH YEAR; SUCCESSOR; WHY': {text!r}")
    return Retirement(*parts)
