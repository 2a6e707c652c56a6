"""Which releases the linted code runs on: a range per distribution, where it was read, what it proves."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

NEWEST = "newest release known to qlint"  # the source of a range that nothing was asked of


class TargetError(ValueError):
    """A target that can't be understood or that no known release meets, said in one line."""


@dataclass(frozen=True, slots=True)
class Range:
    """The releases of one distribution that the code must run on.

    `releases` are the known releases that `specifier` allows, oldest first; never empty. `source` says
    where the specifier was read. `former` is the name under which the lowest, or the highest, was published,
    if not under the distribution's own.
    """

    specifier: str
    source: str
    releases: tuple[Version, ...]
    former: str = ""

    @property
    def lowest(self) -> Version:
        return self.releases[0]

    @property
    def highest(self) -> Version:
        return self.releases[-1]

    def __str__(self) -> str:
        lowest = f"{self.lowest} of {self.former}" if self.former else str(self.lowest)
        return lowest if len(self.releases) == 1 else f"{lowest} to {self.highest}"


@dataclass(frozen=True, slots=True)
class Target:
    """The range of every watched distribution."""

    ranges: Mapping[str, Range]

    def __getitem__(self, distribution: str) -> Range:
        return self.ranges[distribution]


def assume(specifications: Iterable[str], releases: Mapping[str, tuple[str, ...]], *, source: str) -> Target:
    """The target that `specifications` ("qiskit>=2") ask for.

    `releases` are the known releases by distribution, oldest first; what no specification names is taken
    in its newest known release. Raises TargetError for a specification that doesn't parse, names an
    unknown distribution, or that no known release meets.
    """
    wanted: dict[str, SpecifierSet] = {}
    for text in specifications:
        name, specifier = parse(text, releases)
        wanted[name] = wanted.get(name, SpecifierSet()) & specifier
    return Target({name: _range(name, known, wanted.get(name), source) for name, known in releases.items()})


def parse(text: str, watched: Collection[str]) -> tuple[str, SpecifierSet]:
    """The canonical name and the range in a specification.

    Raises TargetError for one that doesn't parse, or isn't about a `watched` name.
    """
    try:
        requirement = Requirement(text)
    except (InvalidRequirement, InvalidSpecifier) as error:
        raise TargetError(f"target {text!r} is not a requirement such as 'qiskit>=2'") from error
    name = canonicalize_name(requirement.name)
    if name.replace("-", "").isdigit():
        raise TargetError(f"target {text!r} names no distribution: 'qiskit=={text}'?")
    if name not in watched:
        raise TargetError(f"target {text!r}: qlint does not watch {name!r} (it watches {', '.join(sorted(watched))})")
    return name, requirement.specifier


def _range(name: str, known: tuple[str, ...], specifier: SpecifierSet | None, source: str) -> Range:
    if specifier is None:
        return Range("", NEWEST, (Version(known[-1]),))
    allowed = tuple(release for release in map(Version, known) if specifier.contains(release))
    if not allowed:
        raise unmet(name, str(specifier), known[-1])
    return Range(str(specifier), source, allowed)


def unmet(name: str, specifier: str, newest: str) -> TargetError:
    """The error for a specification that no known release meets."""
    return TargetError(f"target '{name}{specifier}': no release known to qlint meets it (the newest known is {newest})")
