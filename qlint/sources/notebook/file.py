"""The JSON of a notebook, in the format 3 or 4 of Jupyter: its language, and its code cells with their places."""

from __future__ import annotations

from dataclasses import dataclass, field
from json import JSONDecodeError
from typing import cast

from qlint.sources import json_text
from qlint.sources.decode import ReadError
from qlint.sources.notebook.cell import Cell, Literal


@dataclass(frozen=True, slots=True)
class Notebook:
    """The code cells in their order, numbered whatever their language is; `language` is "" where the notebook names none."""

    cells: tuple[Cell, ...]
    language: str


@dataclass(slots=True)
class _Found:
    """What the members of one cell say. JSON takes the last one where a key comes twice."""

    start: int
    end: int
    kind: object = ""
    languages: set[object] = field(default_factory=set)
    literals: list[Literal] = field(default_factory=list)
    listed: bool = False
    text: bool = True


def notebook(text: str) -> Notebook:
    """Reads the text of a file; raises ReadError for one that is no notebook."""
    try:
        return _Reader(text).notebook()
    except JSONDecodeError as error:
        raise ReadError(f"is no notebook that can be read: {error.msg} in line {error.lineno}, column {error.colno} of the file") from error
    except RecursionError as error:
        raise ReadError("is no notebook that can be read: its JSON is nested too deeply") from error


class _Reader:
    """One pass over the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cells: list[Cell] | None = None
        self.metadata: object = None

    def notebook(self) -> Notebook:
        end = json_text.space(self.text, json_text.members(self.text, json_text.space(self.text, 0), self._top))
        if end != len(self.text):
            raise JSONDecodeError("Extra data", self.text, end)
        if self.cells is None:
            raise ReadError("is no notebook that can be read: it has no list of cells")
        return Notebook(tuple(self.cells), _language(self.metadata))

    def _top(self, key: str, start: int) -> int:
        match key:
            case "cells" if self._opens("[", start):
                self.cells = []
                return json_text.elements(self.text, start, self._cell)
            case "worksheets" if self._opens("[", start):  # format 3 and before
                self.cells = []
                return json_text.elements(self.text, start, self._worksheet)
            case "metadata":
                self.metadata, end = json_text.decoded(self.text, start)
                return end
        return json_text.passed(self.text, start)

    def _worksheet(self, start: int) -> int:
        def member(key: str, at: int) -> int:
            return (
                json_text.elements(self.text, at, self._cell)
                if key == "cells" and self._opens("[", at)
                else json_text.passed(self.text, at)
            )

        return json_text.members(self.text, start, member)

    def _cell(self, start: int) -> int:
        found = _Found(start, start)

        def member(key: str, at: int) -> int:
            if key in ("source", "input"):
                return self._source(found, at)
            if key not in ("cell_type", "language", "metadata"):
                return json_text.passed(self.text, at)
            value, end = json_text.decoded(self.text, at)
            match key:
                case "cell_type":
                    found.kind = value
                case "language":  # format 3
                    found.languages.add(value)
                case "metadata":
                    found.languages.add(_member(_member(value, "vscode"), "languageId"))
            return end

        end = json_text.members(self.text, start, member)
        if found.kind == "code" and self.cells is not None:
            self.cells.append(self._code(found, len(self.cells) + 1))
        return end

    def _code(self, found: _Found, number: int) -> Cell:
        if not found.text:
            raise ReadError(f"is no notebook that can be read: the source of code cell {number} is not text")
        literals = tuple(found.literals) if found.languages <= {"python", None} else ()
        return Cell(number, self.text, found.start, found.end, literals, found.listed)

    def _source(self, found: _Found, start: int) -> int:
        """Takes down the string, or the array of strings, that is the text of a cell; anything else is no text."""
        found.start, found.listed, found.literals, found.text = start, self._opens("[", start), [], True

        def string(at: int) -> int:
            value, end = json_text.decoded(self.text, at)
            if isinstance(value, str):
                found.literals.append(Literal(at + 1, end - 1, value))
            else:
                found.text = False
            return end

        if found.listed:
            found.end = json_text.elements(self.text, start, string)
        else:
            found.end = string(start)
        return found.end

    def _opens(self, bracket: str, start: int) -> bool:
        return self.text[start : start + 1] == bracket


def _language(metadata: object) -> str:
    """What the notebook says of its language, in lower case: the kernel's own word first, then that of its specification."""
    for section, key in (("language_info", "name"), ("kernelspec", "language")):
        said = _member(_member(metadata, section), key)
        if isinstance(said, str) and said:
            return said.lower()
    return ""


def _member(value: object, key: str) -> object:
    return cast("dict[str, object]", value).get(key) if isinstance(value, dict) else None
