"""The logical lines of a cell, with the parts of them that are IPython's and not Python's.

A magic or a command of the shell starts at the beginning of a statement, or behind the `=` of an assignment, and
goes on to the end of the line; never inside of a text or of brackets. Found by their characters, as IPython does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_INDENT = re.compile(r"[ \t\f]*")
_REST = re.compile(r"(?:\\(?:\r\n|[\r\n])|[^\r\n])*")  # to the end of the line, or of those that a backslash joins to it
_END = re.compile(r"\r\n|\n|\r|\Z")
_MARKS = ("!!", "!", "%%", "%", "??", "?", ",", ";", "/")
_TOKEN = re.compile(
    r"""(?P<triple>'{3}|"{3})
    | (?P<text>'(?:[^'\\\r\n]|\\(?:\r\n|[\s\S]))*'? | "(?:[^"\\\r\n]|\\(?:\r\n|[\s\S]))*"?)
    | (?P<comment>\#[^\r\n]*)
    | (?P<joined>\\(?:\r\n|[\r\n]))
    | (?P<open>[(\[{]) | (?P<close>[)\]}])
    | (?P<end>\r\n|\n|\r)
    | (?P<assigned>(?<![=!<>:])=(?!=)[ \t]*(?=[%!][^=\r\n]))
    | (?P<help>\?\??[ \t]*(?=;?[ \t]*(?:\#|[\r\n]|\Z)))
    | [^'"#\\()\[\]{}\r\n=?]+ | [\s\S]""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A logical line [start, end) with its line end; [body, stop) is it without indentation and line end.

    `mark` are the characters that give the line to IPython, "" for Python; they start at `special`, which is
    `body` unless something is assigned. "?" stands for help wherever its mark is.
    """

    start: int
    body: int
    special: int
    stop: int
    end: int
    mark: str


def logical_lines(text: str) -> Iterator[Line]:
    """All logical lines; those that a text or a bracket holds together are one."""
    start = 0
    while start < len(text):
        line = _line(text, start)
        yield line
        start = line.end


def _line(text: str, start: int) -> Line:
    body = _matched(_INDENT, text, start)
    mark = next((mark for mark in _MARKS if text.startswith(mark, body)), "")
    if mark:
        return _special(text, start, body, body, mark[0] if mark == "??" else mark)
    return _python(text, start, body)


def _python(text: str, start: int, body: int) -> Line:
    depth, at = 0, body
    while at < len(text):
        match = _TOKEN.match(text, at)
        assert match is not None  # any character is a token
        at = match.end()
        match match.lastgroup:
            case "triple":
                at = _end_of_text(text, at, match[0])
            case "open":
                depth += 1
            case "close":
                depth = max(depth - 1, 0)
            case "end" if depth == 0:
                return Line(start, body, body, match.start(), at, "")
            case "assigned" if depth == 0:
                return _special(text, start, body, at, text[at])
            case "help" if depth == 0:
                return _special(text, start, body, body, "?")
    return Line(start, body, body, len(text), len(text), "")


def _special(text: str, start: int, body: int, special: int, mark: str) -> Line:
    stop = _matched(_REST, text, special)
    return Line(start, body, special, stop, _matched(_END, text, stop), mark)


def _end_of_text(text: str, at: int, quotes: str) -> int:
    match = re.compile(rf"(?:\\[\s\S]|[^\\])*?{quotes}").match(text, at)
    return match.end() if match else len(text)


def _matched(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start
