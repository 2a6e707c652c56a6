"""JSON text walked from value to value, so that the place of each is known; what nobody asks for is passed over by the standard decoder."""

from __future__ import annotations

import re
from collections.abc import Callable
from json import JSONDecodeError, JSONDecoder

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODE = JSONDecoder().raw_decode


def decoded(text: str, start: int) -> tuple[object, int]:
    """The value at `start` and the offset of its end. Raises JSONDecodeError, and RecursionError for what is nested too deep."""
    return _DECODE(text, start)


def passed(text: str, start: int) -> int:
    """The end of the value at `start`; raises as `decoded` does."""
    return _DECODE(text, start)[1]


def space(text: str, start: int) -> int:
    """Where the white space at `start` ends."""
    match = _SPACE.match(text, start)
    return match.end() if match else start


def members(text: str, start: int, visit: Callable[[str, int], int]) -> int:
    """The end of the object at `start`. `visit` is called with each key and the start of its value, and gives the value's end.

    Raises JSONDecodeError where there is no well-formed object.
    """

    def member(at: int) -> int:
        if text[at : at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", text, at)
        key, end = _DECODE(text, at)
        return visit(key, space(text, _expected(":", text, end)))

    return _items("{}", text, start, member)


def elements(text: str, start: int, visit: Callable[[int], int]) -> int:
    """The end of the array at `start`, as `members` gives that of an object."""
    return _items("[]", text, start, visit)


def _items(brackets: str, text: str, start: int, visit: Callable[[int], int]) -> int:
    at = space(text, _expected(brackets[0], text, start))
    if text[at : at + 1] == brackets[1]:
        return at + 1
    while True:
        at = space(text, visit(at))
        if text[at : at + 1] == brackets[1]:
            return at + 1
        at = space(text, _expected(",", text, at))


def _expected(mark: str, text: str, start: int) -> int:
    at = space(text, start)
    if text[at : at + 1] != mark:
        raise JSONDecodeError(f"Expecting '{mark}'", text, at)
    return at + 1
