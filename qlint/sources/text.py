"""One text and its lines: code-point offsets to and from (line, column), in code points, UTF-8 or UTF-16."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

# What Python's tokenizer ends a line with. str.splitlines also splits at form feeds and Unicode separators.
_NEWLINE = re.compile(r"\r\n|\n|\r")


class Text:
    """An immutable text with an index of its lines.

    Lines are 1-based, columns 0-based; `offset` means code points from the start of the text. Line
    ends are CR LF, LF or CR, as in Python's tokenizer and in reports of it.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each line's first character."""
        return [0, *(m.end() for m in _NEWLINE.finditer(self.text))]

    @cached_property
    def is_ascii(self) -> bool:
        return self.text.isascii()

    def line(self, number: int) -> str:
        """Line `number` with its line end; raises IndexError for a line that isn't there."""
        if not 1 <= number <= len(self.starts):
            raise IndexError(f"no line {number} in {len(self.starts)}")
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end]

    def position(self, offset: int) -> tuple[int, int]:
        """(line, column in code points) of `offset`, which may be the text's end."""
        if not 0 <= offset <= len(self.text):
            raise IndexError(f"offset {offset} is outside 0..{len(self.text)}")
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1]

    def utf8_position(self, offset: int) -> tuple[int, int]:
        """(line, column in UTF-8 bytes), the unit of `ast`, flake8 plugins and pylint."""
        line, column = self.position(offset)
        return line, column if self.is_ascii else len(self._head(line, column).encode())

    def utf16_position(self, offset: int) -> tuple[int, int]:
        """(line, column in UTF-16 code units), the unit of editors."""
        line, column = self.position(offset)
        return line, column if self.is_ascii else len(self._head(line, column).encode("utf-16-le")) // 2

    def from_utf8(self, line: int, column: int) -> int:
        """The offset of (line, column in UTF-8 bytes), as `ast` nodes carry it."""
        start = self.starts[line - 1]
        if self.is_ascii:
            return start + column
        return start + len(self.line(line).encode()[:column].decode(errors="ignore"))

    def _head(self, line: int, column: int) -> str:
        start = self.starts[line - 1]
        return self.text[start : start + column]
