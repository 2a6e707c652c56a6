"""Reads the small programs that lie beside the tests: `=== title -> what MARK(...) may be`."""

from __future__ import annotations

from pathlib import Path


def programs(name: str) -> dict[str, tuple[str, set[str]]]:
    """By title: the program, and what its mark must be told as."""
    _, *parts = Path(__file__).with_name(name).read_text(encoding="utf-8").split("\n=== ")
    found: dict[str, tuple[str, set[str]]] = {}
    for head, _, text in (part.partition("\n") for part in parts):
        title, _, values = head.partition(" -> ")
        if title in found:
            raise ValueError(f"two programs are called {title!r}")
        found[title] = (text, {value.strip() for value in values.split(" or ")})
    return found
