"""Which release of a bundle first installed a release: the number that its users knew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from qlint.knowledge.index import Knowledge
from qlint.knowledge.numbering import former, requirement
from qlint.knowledge.schema import Distribution, version


def bundled(releases: Iterable[str], distribution: Distribution, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Those of the releases that bundles of another number installed, each with the first bundle that did."""
    first = _first(distribution, knowledge)
    yield from ((release, first[release]) for release in dict.fromkeys(releases) if first.get(release, release) != release)


@lru_cache(maxsize=16)
def _first(distribution: Distribution, knowledge: Knowledge) -> Mapping[str, str]:
    """The first bundle that installed it, by release."""
    early, first = former(distribution.name, knowledge), dict[str, str]()
    for bundle in sorted(distribution.bundles, key=version, reverse=True):
        for wanted in map(requirement, distribution.bundles[bundle]):
            if wanted.name == early:
                first |= {each.version: bundle for each in wanted.specifier if each.operator == "=="}
    return first
