"""What one file gives to analyse: one Python text, the cells or blocks of a document, or none."""

from __future__ import annotations

from dataclasses import dataclass

from qlint.sources.source import Source


@dataclass(frozen=True, slots=True)
class Document:
    """The Python texts of a file in their order; `unparsable` counts the pieces of code in it that no parser takes."""

    sources: tuple[Source, ...]
    unparsable: int = 0
