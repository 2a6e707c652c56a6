"""Which releases the linted code runs on, from everything that asks for some: the rules by which several statements become one.

For each distribution, the first statement that names releases decides; a bare name says nothing. What one file asks for holds
together; what several of the same rank ask for, and what holds in some environments only, are alternatives: each of their releases is
allowed. A lock counts as long as it holds what the project asks for. What nobody asks for is what a bundle installs, or the newest
release that can be installed beside the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from packaging.specifiers import SpecifierSet
from packaging.version import InvalidVersion, Version

from qlint.knowledge.index import Knowledge
from qlint.knowledge.numbering import Releases, allowed, alongside, counted_as, meant, needs, numbers, owner
from qlint.knowledge.schema import Distribution, version
from qlint.manifests.asked import Asked
from qlint.manifests.project import LIMITS, LOCKED, LOCKED_ELSEWHERE, Offer, Problem
from qlint.target import NEWEST, Range, Target

_PIN = re.compile(r"===?([^,*]+)")


@dataclass(frozen=True, slots=True)
class Resolution:
    """A target, and how it came about: by distribution, what decided, and what was passed over."""

    target: Target
    decided: dict[str, tuple[Asked, ...]] = field(default_factory=dict)
    passed: dict[str, tuple[Asked, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def resolve(layers: Sequence[Sequence[Offer]], knowledge: Knowledge) -> Resolution:
    """The target that the offers of the first layer ask for, completed by those of the others."""
    resolver = _Resolver(layers, knowledge)
    ranges = {name: found for name in knowledge.distributions if (found := resolver.asked(name)) is not None}
    for name in knowledge.distributions:
        if name not in ranges and (found := resolver.bundled(name)) is not None:
            ranges[name] = found
    for name in knowledge.distributions:
        if name not in ranges:
            ranges[name] = resolver.newest(name, ranges)
    ordered = {name: replace(ranges[name], former=_former(name, ranges[name], knowledge)) for name in knowledge.distributions}
    return Resolution(Target(ordered), resolver.decided, resolver.passed, tuple(dict.fromkeys(resolver.problems)))


@dataclass
class _Resolver:
    """One resolution; what it decides and what it can't take is kept for those who want to know why."""

    layers: Sequence[Sequence[Offer]]
    knowledge: Knowledge
    decided: dict[str, tuple[Asked, ...]] = field(default_factory=dict)
    passed: dict[str, tuple[Asked, ...]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def _by_name(self) -> dict[str, list[list[Offer]]]:
        """The offers about each distribution, by layer."""
        found: dict[str, list[list[Offer]]] = {}
        for place, layer in enumerate(self.layers):
            for offer in layer:
                if (distribution := owner(offer.asked.name, self.knowledge)) is not None:
                    of_layers = found.setdefault(distribution.name, [[] for _ in self.layers])
                    of_layers[place].append(offer)
        return found

    def asked(self, name: str) -> Range | None:
        """The range that something asks for; None if nothing does."""
        everything = [offer for layer in self._by_name.get(name, ()) for offer in layer]
        for layer in self._by_name.get(name, ()):
            deciding = self._deciding(layer)
            if deciding:
                self.decided[name] = tuple(offer.asked for offer in deciding)
                places = {(offer.asked.path, offer.asked.span) for offer in deciding}
                others = (offer.asked for offer in everything if offer not in deciding)
                self.passed[name] = tuple(dict.fromkeys(each for each in others if not each.line or (each.path, each.span) not in places))
                return self._range(name, deciding)
        if everything:
            self.passed[name] = tuple(offer.asked for offer in everything)
        return None

    def _deciding(self, layer: Sequence[Offer]) -> list[Offer]:
        """The offers of the first rank that says which releases are meant, with the constraints of the same files."""
        ranks = sorted({offer.rank for offer in layer})
        for rank in ranks:
            said = _sure([offer for offer in layer if offer.rank == rank and _says(offer.asked)])
            if not said or (rank == LOCKED and self._stale(said, layer)):
                continue
            if rank == LIMITS:
                return said
            files = {offer.choice[0] for offer in said}
            return said + [offer for offer in layer if offer.rank == LIMITS and offer.choice[0] in files and _says(offer.asked)]
        return []

    def _stale(self, locked: Sequence[Offer], layer: Sequence[Offer]) -> bool:
        """Whether the project asks for other releases than the lock holds: then nobody installs from it."""
        declared = self._deciding([offer for offer in layer if LOCKED < offer.rank < LOCKED_ELSEWHERE])
        wanted, held = set(self._releases(declared)), set(self._releases(locked))
        if not declared or not wanted or not held or wanted & held:
            return False
        lock, other = locked[0].asked, declared[0].asked
        self.problems.append(
            Problem(f"{lock.path}:{lock.line}", f"{lock} is not what {other.path}:{other.line} asks for ({other}): the lock is passed over")
        )
        return True

    def _range(self, name: str, offers: Sequence[Offer]) -> Range:
        asked = [offer.asked for offer in offers]
        source = ", ".join(dict.fromkeys(place(each) for each in asked))
        if all(each.origin for each in asked):
            self.problems.append(Problem(place(asked[0]), f"{asked[0]}: not a known release; judged for the newest one known to qlint"))
            newest = version(self.knowledge.distributions[name].newest)
            return Range(str(asked[0]), source, (newest,))
        releases = self._releases(offers)
        first = next(offer for offer in offers if not offer.asked.origin)
        if not releases and (own := self._meant(first.asked)):
            others = ", ".join(f"{each} (line {each.line})" for each in asked if each is not first.asked and each.name == first.asked.name)
            if others:  # by another name it is something else to an installer, and a rule's business
                self.problems.append(Problem(place(first.asked), f"{first.asked} contradicts {others}; judged for the first alone"))
            return Range(_written([first.asked], name), place(first.asked), own)
        if not releases:
            releases = (self._nearest(asked),)
            told = f"{_written(asked, '')}: no release known to qlint meets it; judged for {name} {releases[0]}"
            self.problems.append(Problem(place(asked[0]), told))
        return Range(_written(asked, name), source, releases)

    def _releases(self, offers: Iterable[Offer]) -> Releases:
        """The known releases that the offers of one rank allow: any that all those allow that hold together."""
        offers = [offer for offer in offers if not offer.asked.origin]
        choices = {offer.choice for offer in offers if offer.rank != LIMITS} or {offer.choice for offer in offers}
        found: set[Version] = set()
        for choice in choices:
            together = [offer for offer in offers if offer.choice == choice or (offer.rank == LIMITS and offer.choice[0] == choice[0])]
            found.update(self._together([offer.asked for offer in together]))
        return tuple(sorted(found))

    def _together(self, asked: Sequence[Asked]) -> set[Version]:
        sure = [set(self._meant(each)) for each in asked if not each.choice]
        either = [set(self._meant(each)) for each in asked if each.choice]
        if sure:
            return set[Version].intersection(*sure)
        return set[Version]().union(*either)

    def _meant(self, asked: Asked) -> Releases:
        """The known releases that one offer allows; a release before a final one has what that has."""
        found = meant(asked.name, SpecifierSet(asked.specifier), self.knowledge)
        pin = _pin(asked)
        if found or pin is None or not (pin.is_prerelease or pin.local):
            return found
        return meant(asked.name, SpecifierSet(f"=={pin.base_version}"), self.knowledge)

    def _nearest(self, asked: Sequence[Asked]) -> Version:
        """The known release that comes nearest to what none meets: the last one before the highest that is written, else the first."""
        first = next(each for each in asked if not each.origin)
        known = numbers(first.name, self.knowledge)
        highest = max(_releases_in(first.specifier), default=known[-1])
        number = next((each for each in reversed(known) if each <= highest), known[0])
        return meant(first.name, SpecifierSet(f"=={number}"), self.knowledge)[-1]

    def bundled(self, name: str) -> Range | None:
        """What the bundles install that were asked for, if each of them installs the distribution."""
        for bundle in self.knowledge.distributions.values():
            asked = self.decided.get(bundle.name, ())
            if not bundle.bundles or bundle.name == name or not asked or any(each.name != bundle.name or each.origin for each in asked):
                continue
            found = [alongside(bundle, SpecifierSet(each.specifier), name, self.knowledge) for each in asked]
            if all(found):
                releases = tuple(sorted(set[Version]().union(*found)))
                return Range("", f"installed by {_written(asked, '')}", releases)
        return None

    def newest(self, name: str, ranges: dict[str, Range]) -> Range:
        """The newest release that can be installed beside what was asked for; the newest of all if none can."""
        distribution = self.knowledge.distributions[name]
        asked = {other: each for other, each in ranges.items() if other in self.decided}
        for release in reversed(distribution.releases) if asked and not distribution.beside else ():
            if self._fits(distribution, version(release), asked):
                if release == distribution.newest:
                    break
                newest = version(distribution.newest)
                beside = ", ".join(
                    f"{other} {each}" for other, each in asked.items() if not self._fits(distribution, newest, {other: each})
                )
                return Range("", f"newest release beside {beside}", (version(release),))
        return Range("", NEWEST, (version(distribution.newest),))

    def _fits(self, distribution: Distribution, release: Version, asked: dict[str, Range]) -> bool:
        """Whether the release can be installed beside the ranges: it needs nothing else, and they don't need another."""
        for wanted, other in needs(distribution, release, self.knowledge):
            if other.name in asked and allowed(wanted.name, wanted.specifier, self.knowledge).isdisjoint(asked[other.name].releases):
                return False
        for name, each in asked.items():
            for wanted, other in needs(self.knowledge.distributions[name], each.highest, self.knowledge):
                if other.name == distribution.name and release not in allowed(wanted.name, wanted.specifier, self.knowledge):
                    return False
        return True


def _former(name: str, found: Range, knowledge: Knowledge) -> str:
    return counted_as(name, found.lowest, knowledge) or counted_as(name, found.highest, knowledge)


def place(asked: Asked) -> str:
    """Where it is written: the file with the line, or what stands for one (line 0)."""
    return f"{asked.path}:{asked.line}" if asked.line else asked.path


def _sure(offers: Sequence[Offer]) -> list[Offer]:
    """The offers without those that hold in some environments only, where another one of the same choice always holds."""
    always = {offer.choice for offer in offers if not offer.asked.choice}
    return [offer for offer in offers if not offer.asked.choice or offer.choice not in always]


def _says(asked: Asked) -> bool:
    """Whether it says which releases are meant."""
    return bool(asked.specifier or asked.origin)


def _written(asked: Sequence[Asked], name: str) -> str:
    """The ranges as they are written, with the name of what is asked for only where it isn't `name`."""
    texts = dict.fromkeys(each.specifier if each.name == name and not each.origin else str(each) for each in asked)
    together = len({(each.path, each.group, each.choice) for each in asked}) == 1 and not asked[0].choice
    return (", " if together else " or ").join(texts)


def _pin(asked: Asked) -> Version | None:
    """The one release that is meant, if it is written out."""
    match = _PIN.fullmatch(asked.specifier)
    try:
        return Version(match[1]) if match else None
    except InvalidVersion:
        return None


def _releases_in(specifier: str) -> Iterator[Version]:
    for each in SpecifierSet(specifier):
        try:
            yield Version(each.version.removesuffix(".*"))
        except InvalidVersion:
            continue
