"""How far a long run is: a line on the terminal, which is gone when the run is over."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TypeVar

Item = TypeVar("Item")

_CLEARED = "\r\x1b[K"
_BETWEEN = 0.1  # seconds


def counted(items: Sequence[Item], doing: str, *, patience: float = 0.5) -> Iterator[Item]:
    """The items, one after another; while they are used, the line says which one it is, once that has taken `patience` seconds."""
    with line() as tell:
        due = monotonic() + patience
        for number, item in enumerate(items, start=1):
            if monotonic() >= due:
                tell(f"{doing} file {number} of {len(items)}")
                due = monotonic() + _BETWEEN
            yield item


@contextmanager
def line() -> Iterator[Callable[[str], None]]:
    """What writes the line anew; it writes nothing where standard error is no terminal."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _: None
        return
    try:
        yield _written
    finally:
        _written("")


def _written(text: str) -> None:
    sys.stderr.write(f"{_CLEARED}{text}")
    sys.stderr.flush()
