"""Where the values of a JSON text stand in it: read on its own, without the reader of notebooks that is to be measured."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from json.decoder import scanstring  # type: ignore[attr-defined]

_GAP = re.compile(r"[ \t\r\n]*")
_PLAIN = re.compile(r"[-+.\w]+")


@dataclass(frozen=True, slots=True)
class Value:
    """[start, end) of the text; `parts` are the values of a list, `fields` those of an object, and neither of all others."""

    start: int
    end: int
    parts: tuple[Value, ...] = ()
    fields: tuple[tuple[str, Value], ...] = ()

    def field(self, name: str) -> Value | None:
        """The value of that name in an object."""
        return next((value for key, value in self.fields if key == name), None)


def read(text: str, at: int = 0) -> Value:
    """The value that begins there, behind blanks; raises ValueError where there is none."""
    at = _behind(text, at)
    match text[at : at + 1]:
        case '"':
            return Value(at, scanstring(text, at + 1, False)[1])
        case "[":
            parts = tuple(_parts(text, at + 1))
            return Value(at, _behind(text, parts[-1].end if parts else at + 1) + 1, parts)
        case "{":
            fields = tuple(_fields(text, at + 1))
            return Value(at, _behind(text, fields[-1][1].end if fields else at + 1) + 1, fields=fields)
    match = _PLAIN.match(text, at)
    if match is None:
        raise ValueError(f"no JSON at {at}")
    return Value(at, match.end())


def _behind(text: str, at: int) -> int:
    match = _GAP.match(text, at)
    return match.end() if match else at


def _parts(text: str, at: int) -> Iterator[Value]:
    while text[(at := _behind(text, at))] != "]":
        value = read(text, at + (text[at] == ","))
        yield value
        at = value.end


def _fields(text: str, at: int) -> Iterator[tuple[str, Value]]:
    while text[(at := _behind(text, at))] != "}":
        key = read(text, at + (text[at] == ","))
        value = read(text, _behind(text, key.end) + 1)
        yield json.loads(text[key.start : key.end]), value
        at = value.end
