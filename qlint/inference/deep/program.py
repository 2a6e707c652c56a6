"""The text that a question is about, and the project around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

FirstParty = Callable[[str], tuple[str, str] | None]


@dataclass(frozen=True, slots=True)
class Program:
    """A text, where it lies, its dotted name in the project ("": none), and what finds the project's other modules."""

    text: str
    path: str
    module: str
    first_party: FirstParty
