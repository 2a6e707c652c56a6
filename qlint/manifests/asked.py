"""What a file wants installed: one distribution, in which releases, and where that is written (types, and how they are made)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name

from qlint.model import Span
from qlint.sources.document import WATCHED
from qlint.sources.text import Text

# A name, and a range that no parser takes; a sentence that begins with the name is none.
_BROKEN = re.compile(r"([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\]\s*)?([=<>~!@^(].*)", re.DOTALL)


class Part(str, Enum):
    """For what the file wants it."""

    RUN = "needed to run"
    EXTRA = "extra"
    GROUP = "group"
    CONSTRAINT = "constraint"
    LOCK = "lock"


@dataclass(frozen=True, slots=True)
class Asked:
    """One distribution that a file wants.

    `name` is canonical (`qiskit-terra`). `specifier` is in the form of PEP 440, "" for any release. `origin` is a URL or a path from
    which it comes instead: which release that is isn't known. `span` lies in the text of the file at `path`, `line` is 1-based.
    `choice`: it holds in some environments only, or is one of several of which one holds.
    """

    name: str
    specifier: str
    path: str
    line: int
    span: Span
    part: Part = Part.RUN
    group: str = ""
    marker: str = ""
    choice: bool = False
    origin: str = ""

    def __str__(self) -> str:
        if self.origin.startswith(("=", "<", ">", "~", "!", "^")):  # a range that no parser takes
            return f"{self.name}{self.origin}"
        return f"{self.name} @ {self.origin}" if self.origin else f"{self.name}{self.specifier}"


@dataclass(frozen=True, slots=True)
class Include:
    """Another file whose requirements hold as well, by its path relative to the file that names it; `limits`: only as constraints."""

    path: str
    line: int
    limits: bool = False


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one file says.

    `packaged`: it makes the project something that others install. `python` are the Pythons that it is for. `pinned`: a tool wrote
    every release into it. `problem` says why it could not be read, in one line that follows its path ("" where it could).
    """

    path: str
    asked: tuple[Asked, ...] = ()
    includes: tuple[Include, ...] = ()
    packaged: bool = False
    python: str = ""
    pinned: bool = False
    problem: str = ""


class ManifestError(ValueError):
    """A file that cannot be read as what its name says, in one line that follows the file's path."""


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a file in which things are asked for, and where it is."""

    path: str
    text: Text

    def asked(self, requirement: str, start: int, end: int | None = None, *, part: Part = Part.RUN, group: str = "") -> Iterator[Asked]:
        """What a requirement in the form of PEP 508 asks for, if it is about a watched distribution; it stands at [start, end)."""
        if WATCHED not in requirement.lower():
            return
        span = Span(start, start + len(requirement) if end is None else end)
        name, specifier, marker, origin = _parsed(requirement)
        if WATCHED in name:
            yield Asked(name, specifier, self.path, self.line(start), span, part, group, marker, bool(marker), origin)

    def named(
        self,
        name: str,
        specifier: str,
        span: Span,
        *,
        part: Part = Part.RUN,
        group: str = "",
        choice: bool = False,
        origin: str = "",
    ) -> Asked:
        """What is asked for by name and specifier; a specifier that nobody can read counts as an origin."""
        try:
            SpecifierSet(specifier)
        except InvalidSpecifier:
            specifier, origin = "", origin or specifier
        canonical = canonicalize_name(name)
        return Asked(canonical, specifier, self.path, self.line(span.start), span, part, group, "", choice, origin)

    def line(self, offset: int) -> int:
        return self.text.position(offset)[0]


def _parsed(text: str) -> tuple[str, str, str, str]:
    """(name, specifier, marker, origin) of a requirement; what no parser takes has its name, and the rest as its origin."""
    try:
        found = Requirement(text)
        SpecifierSet(str(found.specifier))  # with ===, one may be written that can't be read again
    except (InvalidRequirement, InvalidSpecifier):
        broken = _BROKEN.fullmatch(text.strip())
        return (canonicalize_name(broken[1]), "", "", broken[2]) if broken else ("", "", "", "")
    dense = "".join(text.split())
    specifier = ",".join(sorted(map(str, found.specifier), key=dense.find))  # in the order in which it is written
    return canonicalize_name(found.name), specifier, str(found.marker or ""), found.url or ""
