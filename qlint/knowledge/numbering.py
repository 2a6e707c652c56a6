"""What the numbers in a requirement mean: a bundle counted otherwise than what it installed, and a distribution had another name.

`qiskit` 0.7 to 0.46 was a bundle: `qiskit==0.32.1` installs qiskit-terra 0.18.3, qiskit-aer 0.9.1 and others. The history counts the
releases of what has the modules, `qiskit-terra`, under the name of its successor.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Distribution, version

Releases = tuple[Version, ...]


@lru_cache(maxsize=1024)
def requirement(text: str) -> Requirement:
    """`text` as a requirement, parsed once."""
    return Requirement(text)


@lru_cache(maxsize=256)
def owner(name: str, knowledge: Knowledge) -> Distribution | None:
    """The watched distribution of that name, or the one whose releases were once published under it."""
    canonical = canonicalize_name(name)
    if canonical in knowledge.distributions:
        return knowledge.distributions[canonical]
    return next((each for each in knowledge.distributions.values() if canonical and canonical == former(each.name, knowledge)), None)


@lru_cache(maxsize=32)
def former(distribution: str, knowledge: Knowledge) -> str:
    """The name under which bundles install the distribution itself ("qiskit-terra"); "" where there are none."""
    bundles = knowledge.distributions[distribution].bundles.values()
    newest = next(reversed(list(bundles)), ())
    return next((name for spec in newest if (name := requirement(spec).name) not in knowledge.distributions), "")


@lru_cache(maxsize=256)
def meant(name: str, specifier: SpecifierSet, knowledge: Knowledge) -> Releases:
    """The known releases that a requirement on `name` allows, oldest first; none for a name that isn't watched."""
    distribution = owner(name, knowledge)
    if distribution is None:
        return ()
    known = tuple(map(version, distribution.releases))
    counted = tuple(map(version, distribution.bundles))
    if not counted:
        return tuple(each for each in known if _admits(specifier, each))
    first, last = min(counted), max(counted)
    if canonicalize_name(name) != distribution.name:
        return tuple(each for each in known if first <= each <= last and _admits(specifier, each))
    found = {each for each in known if not first <= each <= last and _admits(specifier, each)}
    found.update(
        *(
            releases
            for number, releases in _bundled(distribution.name, former(distribution.name, knowledge), knowledge)
            if _admits(specifier, number)
        )
    )
    return tuple(each for each in known if each in found)


@lru_cache(maxsize=256)
def allowed(name: str, specifier: SpecifierSet, knowledge: Knowledge) -> frozenset[Version]:
    """The same releases, to ask for some of them."""
    return frozenset(meant(name, specifier, knowledge))


def alongside(distribution: Distribution, specifier: SpecifierSet, other: str, knowledge: Knowledge) -> Releases:
    """The known releases of `other` that every bundle which the specifier allows installs one of; none if some installs none."""
    last = max(map(version, distribution.bundles), default=Version("0"))
    if any(_admits(specifier, version(each)) for each in distribution.releases if version(each) > last):
        return ()
    found = [releases for number, releases in _bundled(distribution.name, other, knowledge) if _admits(specifier, number)]
    return tuple(sorted(set[Version]().union(*found))) if found and all(found) else ()


def numbers(name: str, knowledge: Knowledge) -> Releases:
    """The numbers that the known releases of a watched distribution were published under, as `name` counts them, oldest first."""
    distribution = owner(name, knowledge)
    if distribution is None:
        return ()
    counted = tuple(map(version, distribution.bundles))
    known = tuple(map(version, distribution.releases))
    if not counted or canonicalize_name(name) != distribution.name:
        return meant(name, SpecifierSet(), knowledge)
    return tuple(sorted({*counted, *(each for each in known if not min(counted) <= each <= max(counted))}))


@lru_cache(maxsize=1024)
def counted_as(distribution: str, release: Version, knowledge: Knowledge) -> str:
    """The former name of the distribution, where its own name with that number stands for another release, or for none; else ""."""
    early = former(distribution, knowledge)
    return early if early and release not in meant(distribution, SpecifierSet(f"=={release}"), knowledge) else ""


def needs(distribution: Distribution, release: Version, knowledge: Knowledge) -> Iterator[tuple[Requirement, Distribution]]:
    """What a release of the distribution requires of the other watched ones."""
    for each in distribution.requires:
        if any(life.covers(release) for life in each.lives):
            wanted = requirement(each.spec)
            other = owner(wanted.name, knowledge)
            if other is not None:
                yield wanted, other


@lru_cache(maxsize=32)
def _bundled(distribution: str, name: str, knowledge: Knowledge) -> tuple[tuple[Version, Releases], ...]:
    """Which releases of `name` each bundle may install, by the bundle's number."""
    own = owner(name, knowledge)
    known = tuple(map(version, own.releases)) if own else ()
    bundles = knowledge.distributions[distribution].bundles
    return tuple((version(number), tuple(_installed(specs, name, known))) for number, specs in bundles.items())


def _admits(specifier: SpecifierSet, release: Version) -> bool:
    """Whether the release is in the range; one with `===` and what is no version (`===latest`) has none."""
    try:
        return release in specifier
    except InvalidVersion:
        return False


def _installed(specs: Iterable[str], name: str, known: Releases) -> Iterator[Version]:
    for spec in specs:
        written, pin, release = spec.partition("==")
        if pin and written == name:
            yield from (each for each in (version(release),) if each in known)
        elif not pin and requirement(spec).name == name:
            yield from (each for each in known if each in requirement(spec).specifier)
