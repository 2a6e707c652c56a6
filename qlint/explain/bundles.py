"""Which release of a bundle first installed a release: the number that its users knew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Distribution, version


def shipper(name: str, knowledge: Knowledge) -> Distribution | None:
    """The distribution of that name, or the one whose releases were once published under it."""
    canonical = canonicalize_name(name)
    if canonical in knowledge.distributions:
        return knowledge.distributions[canonical]
    return next((each for each in knowledge.distributions.values() if canonical in _former(each, knowledge)), None)


def bundled(releases: Iterable[str], distribution: Distribution, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Those of the releases that bundles of another number installed, each with the first bundle that did."""
    first = _first(distribution, knowledge)
    yield from ((release, first[release]) for release in dict.fromkeys(releases) if first.get(release, release) != release)


@lru_cache(maxsize=16)
def _first(distribution: Distribution, knowledge: Knowledge) -> Mapping[str, str]:
    """The first bundle that installed it, by release."""
    former, first = _former(distribution, knowledge), dict[str, str]()
    for bundle in sorted(distribution.bundles, key=version, reverse=True):
        for requirement in map(Requirement, distribution.bundles[bundle]):
            if canonicalize_name(requirement.name) in former:
                first |= {each.version: bundle for each in requirement.specifier if each.operator == "=="}
    return first


def _former(distribution: Distribution, knowledge: Knowledge) -> frozenset[str]:
    """The names of what its bundles install and nothing else here is called."""
    specs = {spec for bundle in distribution.bundles.values() for spec in bundle}
    return frozenset(canonicalize_name(Requirement(spec).name) for spec in specs) - frozenset(knowledge.distributions)
