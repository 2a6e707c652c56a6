"""What one file gives to analyse: one Python text, the cells or blocks of a document, or none."""

from __future__ import annotations

from dataclasses import dataclass

from qlint.sources.source import Source

# The names of all watched packages have this word in them: a document without it gives nothing.
WATCHED = "qiskit"


@dataclass(frozen=True, slots=True)
class Fault:
    """A piece of a document that should be Python and does not parse.

    `message`, `line` and `column` are what the parser says of the text of `source`: 1-based, in code points,
    None where it names no place.
    """

    source: Source
    message: str
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What a file holds.

    `sources` are its Python texts in their order. `unparsable` counts the pieces of code that no parser takes
    and that are left out without a word, `faults` are those to be reported. `commands` are the commands among
    the code that install something, each from the installer's name on (`pip install qiskit==1.0`), `manifests`
    whole files that say what to install.
    """

    sources: tuple[Source, ...]
    unparsable: int = 0
    faults: tuple[Fault, ...] = ()
    commands: tuple[Source, ...] = ()
    manifests: tuple[Source, ...] = ()
