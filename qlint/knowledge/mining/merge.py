"""Merges the surfaces of a distribution's releases into its history: what was there, and in which releases."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from qlint.knowledge.mining.ended import ended
from qlint.knowledge.mining.successors import lost, succeeding
from qlint.knowledge.mining.surface import Announcement, ClassSurface, Entry, ModuleSurface, Surface
from qlint.knowledge.schema import (
    Base,
    Class,
    Deprecation,
    Distribution,
    Life,
    Lives,
    Module,
    Requirement,
    Signature,
    Star,
    Symbol,
    version,
)

T = TypeVar("T")
Fact = TypeVar("Fact", bound=Hashable)
Places = list[int]  # the releases that say something, as ascending indexes of the releases that were read


@dataclass(frozen=True, slots=True)
class History:
    """What the releases of one distribution had. Modules and classes stand under their paths, all mappings are sorted.

    `extensions` are the members that it adds to classes of other distributions, by class and name; `ended` says of the last name
    of what went in which release the first of that name did.
    """

    distribution: Distribution
    modules: Mapping[str, Module]
    classes: Mapping[str, Class]
    extensions: Mapping[str, Mapping[str, Symbol]]
    ended: Mapping[str, str]


def merge(
    surfaces: Sequence[Surface],
    *,
    roots: tuple[str, ...],
    releases: tuple[str, ...],
    bundles: Mapping[str, tuple[str, ...]] = {},
) -> History:
    """The history of the distribution whose releases show the `surfaces`, oldest first.

    `releases` are all that are known, oldest first. A life begins with the first release that was read and has the symbol, and
    is gone with the next that was read and lacks it. Raises ValueError where the surfaces are not of one distribution, or not
    of different `releases` in their order.
    """
    read = tuple(surface.release for surface in surfaces)
    names = {surface.distribution for surface in surfaces}
    if len(names) != 1:
        raise ValueError(f"not one distribution: {sorted(names)}")
    if read != tuple(release for release in releases if release in read):
        raise ValueError(f"not releases of {names.pop()} in their order: {', '.join(read)}")
    line = _Line(names.pop(), read)
    seen = list(enumerate(surfaces))
    ours = _by_key((place, _classes(surface, extends=False)) for place, surface in seen)
    theirs = _by_key((place, _classes(surface, extends=True)) for place, surface in seen)
    found = {path: line.module(path, each) for path, each in _by_key((place, surface.modules) for place, surface in seen).items()}
    classes = succeeding(found.values(), {path: line.class_(path, each) for path, each in ours.items()})
    return History(
        distribution=Distribution(
            name=line.distribution,
            roots=roots,
            releases=releases,
            requires=tuple(Requirement(lives, spec) for spec, lives in line.facts(seen, lambda surface: surface.requires)),
            extends=tuple(theirs),
            bundles={release: bundles[release] for release in sorted(bundles, key=version)},
        ),
        modules=found,
        classes=classes,
        extensions={path: line.symbols(path, ((place, cls.members) for place, cls in each)) for path, each in theirs.items()},
        ended=_earliest(ended(surfaces), lost(classes)),
    )


def _earliest(*ends: Mapping[str, str]) -> dict[str, str]:
    names = sorted({name for each in ends for name in each})
    return {name: min((each[name] for each in ends if name in each), key=version) for name in names}


@dataclass(frozen=True, slots=True)
class _Line:
    """A distribution with its releases that were read, oldest first. What they had comes with the index of the release."""

    distribution: str
    read: tuple[str, ...]

    def module(self, path: str, seen: list[tuple[int, ModuleSurface]]) -> Module:
        stars = self.facts(seen, lambda module: () if module.star is None else (tuple(sorted(set(module.star))),))
        return Module(
            path=path,
            distribution=self.distribution,
            lives=self.lives([place for place, _ in seen]),
            complete=not any(module.open for _, module in seen),
            names=self.symbols(path, ((place, module.names) for place, module in seen)),
            stars=tuple(Star(lives, names) for names, lives in stars),
            deprecations=self.deprecations((place, module.announced) for place, module in seen),
        )

    def class_(self, path: str, seen: list[tuple[int, ClassSurface]]) -> Class:
        bases = dict(self.facts(seen, lambda cls: cls.bases))
        newest_first = dict.fromkeys(chain.from_iterable(cls.bases for _, cls in reversed(seen)))
        return Class(
            path=path,
            distribution=self.distribution,
            bases=tuple(Base(base, bases[base]) for base in newest_first),
            lives=self.lives([place for place, _ in seen]),
            members=self.symbols(path, ((place, cls.members) for place, cls in seen)),
            open=self.lives([place for place, cls in seen if cls.open]),
            deprecations=self.deprecations((place, cls.announced) for place, cls in seen),
        )

    def symbols(self, path: str, seen: Iterable[tuple[int, Mapping[str, Entry]]]) -> dict[str, Symbol]:
        """The names of the module or class `path`, sorted."""
        return {name: self._symbol(f"{path}.{name}", entries) for name, entries in _by_key(seen).items()}

    def _symbol(self, path: str, seen: list[tuple[int, Entry]]) -> Symbol:
        definitions = _places(seen, lambda entry: ("" if entry.definition == path else entry.definition,))
        spans = sorted((span, definition) for definition, places in definitions.items() for span in _spans(places))
        signatures = tuple(Signature(lives, *both) for both, lives in self.facts(seen, _signature))
        said = (signature.gives for signature in reversed(signatures) if signature.gives)
        return Symbol(
            path=path,
            kind=seen[-1][1].kind,
            distribution=self.distribution,
            lives=tuple(self._life(span, definition) for span, definition in spans),
            gives=next(said, ""),
            signatures=signatures,
            deprecations=self.deprecations((place, entry.announced) for place, entry in seen),
        )

    def deprecations(self, seen: Iterable[tuple[int, tuple[Announcement, ...]]]) -> tuple[Deprecation, ...]:
        found = self.facts(seen, lambda announced: announced)
        return tuple(Deprecation(lives, each.since, each.argument, each.instead) for each, lives in found)

    def facts(self, seen: Iterable[tuple[int, T]], facts: Callable[[T], Iterable[Fact]]) -> list[tuple[Fact, Lives]]:
        """The facts that single releases say, with their lives: what the newest releases say comes last."""
        found = sorted(_places(seen, facts).items(), key=lambda item: (item[1][::-1], item[0]))
        return [(fact, self.lives(places)) for fact, places in found]

    def lives(self, places: Places) -> Lives:
        return tuple(self._life(span) for span in _spans(places))

    def _life(self, span: tuple[int, int], definition: str = "") -> Life:
        first, end = span
        return Life(self.read[first], self.read[end] if end < len(self.read) else None, definition)


def _classes(surface: Surface, *, extends: bool) -> dict[str, ClassSurface]:
    return {path: cls for path, cls in surface.classes.items() if cls.extends is extends}


def _signature(entry: Entry) -> Iterator[tuple[str, str]]:
    """The signature and what it gives, where either is known."""
    if entry.parameters is not None or entry.gives:
        yield entry.parameters or "", entry.gives


def _by_key(seen: Iterable[tuple[int, Mapping[str, T]]]) -> dict[str, list[tuple[int, T]]]:
    """What the releases have under each key, sorted by the keys."""
    found: dict[str, list[tuple[int, T]]] = {}
    for place, things in seen:
        for key, thing in things.items():
            found.setdefault(key, []).append((place, thing))
    return dict(sorted(found.items()))


def _places(seen: Iterable[tuple[int, T]], facts: Callable[[T], Iterable[Fact]]) -> dict[Fact, Places]:
    """The releases that say each of the facts."""
    found: dict[Fact, Places] = {}
    for place, thing in seen:
        for fact in dict.fromkeys(facts(thing)):
            found.setdefault(fact, []).append(place)
    return found


def _spans(places: Places) -> Iterator[tuple[int, int]]:
    """The unbroken runs of the places: the first of each, and the one after its last."""
    here = set(places)
    begins = (place for place in places if place - 1 not in here)
    ends = (place + 1 for place in places if place + 1 not in here)
    return zip(begins, ends, strict=True)
