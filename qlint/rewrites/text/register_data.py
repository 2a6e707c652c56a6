"""How the bits of a classical register are read off a sampler's result of one circuit."""

from __future__ import annotations

import keyword

# What the data have for themselves: a sampler refuses circuits that call a register so.
_RESERVED = frozenset({"items", "keys", "ndim", "shape", "size", "values"})


def of_register(name: str) -> str | None:
    """What to write behind the result, for a register of that name; None for one that no sampler takes."""
    if name in _RESERVED or name.startswith("_"):
        return None
    return f".data.{name}" if name.isidentifier() and not keyword.iskeyword(name) else f".data[{_quoted(name)}]"


def _quoted(name: str) -> str:
    return f'"{name}"' if name.isprintable() and not {'"', "\\"} & {*name} else repr(name)
