"""TOML tables, and where in the text of a file their values are written, which no parser tells."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from functools import cached_property

from qlint.manifests.asked import ManifestError
from qlint.model import Span
from qlint.sources.text import Text

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Table = Mapping[str, object]

_HEADER = re.compile(r"^[ \t]*\[+([^\[\]\r\n]+)\]+", re.MULTILINE)


def parsed(text: str) -> Table:
    """The document; raises ManifestError for text that is no TOML."""
    try:
        document: Table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ManifestError(f"is no TOML: {error}") from error
    return document


def table(value: object, *keys: str) -> Table:
    """The table under the keys; empty where there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value if isinstance(value, Mapping) else {}


def texts(value: object) -> list[str]:
    """The texts of a list, and of no other value."""
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


class Places:
    """Where values stand. Each place is given once, so that equal values get places of their own, in the order of asking."""

    def __init__(self, text: Text) -> None:
        self._text = text.text
        self._given: set[int] = set()

    @cached_property
    def _headers(self) -> list[tuple[str, int]]:
        return [(re.sub(r"[\s\"']", "", match[1]), match.end()) for match in _HEADER.finditer(self._text)]

    def string(self, value: str, section: str) -> Span:
        """Where a string stands, without its quotes, first looked for in the table `section` ("project")."""
        return self._first(re.compile(re.escape(value)), section) or Span(0, 0)

    def key(self, name: str, section: str) -> Span:
        """Where the key `name` of the table `section` stands, or the header of its own table."""
        pattern = re.compile(rf"(?<![\w-])(?<=[\"'\s.\[{{,]){re.escape(name)}(?=[\"']?\s*[=\].])")
        return self._first(pattern, section) or Span(0, 0)

    def _first(self, pattern: re.Pattern[str], section: str) -> Span | None:
        for start, end in self._ranges(section):
            for match in pattern.finditer(self._text, start, end):
                if match.start() not in self._given:
                    self._given.add(match.start())
                    return Span(match.start(), match.end())
        return None

    def _ranges(self, section: str) -> Iterator[tuple[int, int]]:
        """The bodies of the tables whose names begin with `section`, their headers included, then the whole text."""
        ends = [start for _, start in self._headers[1:]] + [len(self._text)]
        for (name, start), end in zip(self._headers, ends, strict=True):
            if name == section or name.startswith(f"{section}."):
                yield self._text.rfind("\n", 0, start) + 1, end
        yield 0, len(self._text)
