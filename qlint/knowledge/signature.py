"""The grammar of signatures in the history: `(self, circuits, /, backend=, *args, shots=, **options)`.

Python's own, without annotations, and with nothing behind the `=` of a parameter that has a default. The first
parameter of a method is called `self`, of a class method `cls`; a static method has neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class How(str, Enum):
    """How a parameter takes its argument."""

    POSITIONAL = "positional"
    ANY = "any"
    KEYWORD = "keyword"
    REST = "*"
    NAMED_REST = "**"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter. `optional`: it has a default (`*` and `**` always count as optional)."""

    name: str
    how: How
    optional: bool


def parameters(text: str) -> tuple[Parameter, ...]:
    """The parameters of a signature, `self` and `cls` among them; raises ValueError for a text that is none."""
    if not (text.startswith("(") and text.endswith(")")):
        raise ValueError(f"not a signature: {text!r}")
    parts = [part for part in text[1:-1].split(", ") if part]
    before = parts.index("/") if "/" in parts else 0
    return tuple(_parameters(parts, before))


def _parameters(parts: list[str], before: int) -> Iterator[Parameter]:
    how = How.ANY
    for place, part in enumerate(parts):
        match part:
            case "/":
                pass
            case "*":
                how = How.KEYWORD
            case _ if part.startswith("**"):
                yield Parameter(part[2:], How.NAMED_REST, optional=True)
            case _ if part.startswith("*"):
                how = How.KEYWORD
                yield Parameter(part[1:], How.REST, optional=True)
            case _:
                yield Parameter(part.removesuffix("="), How.POSITIONAL if place < before else how, optional=part.endswith("="))
