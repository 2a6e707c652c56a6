"""QLT502: requirements that no release can meet together, as the distributions' own requirements say."""

from __future__ import annotations

from collections.abc import Iterator

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from qlint.knowledge.index import Knowledge
from qlint.knowledge.numbering import allowed, meant, needs, owner
from qlint.knowledge.schema import Distribution
from qlint.manifests.asked import Asked
from qlint.manifests.demand import Demand
from qlint.model import Finding, Fix
from qlint.rule import Example, Rule


def check_demand(demand: Demand) -> Iterator[Finding]:
    together = [asked for asked in (*demand.asked, *demand.beside) if not asked.choice and asked.specifier]
    for asked in demand.asked:
        distribution = owner(asked.name, demand.knowledge)
        if asked not in together or distribution is None or distribution.retired is not None:
            continue
        for other in together:
            if (needed := _refused(asked, distribution, other, demand.knowledge)) is not None:
                told = f"no release that `{asked}` allows can be installed beside `{other}`: {needed}"
                fixes = tuple(_ways(asked, distribution, other, demand.knowledge))
                yield RULE.finding(asked.span, symbol=asked.name, message=told, fixes=fixes)


def _refused(asked: Asked, distribution: Distribution, other: Asked, knowledge: Knowledge) -> str | None:
    """What the releases that are asked for need of the other distribution, if they all need other ones than those; None if not."""
    owned = owner(other.name, knowledge)
    theirs = allowed(other.name, SpecifierSet(other.specifier), knowledge)
    releases = meant(asked.name, SpecifierSet(asked.specifier), knowledge)
    if owned is None or owned == distribution or not theirs or not releases:
        return None
    refused = ""
    for release in releases:
        refusing = [wanted for wanted in _needed(distribution, release, other, knowledge) if allowed(*wanted, knowledge).isdisjoint(theirs)]
        if not refusing:
            return None
        refused = f"{distribution.name} {release} needs {refusing[0][0]}{refusing[0][1]}"
    return refused


def _needed(distribution: Distribution, release: Version, other: Asked, knowledge: Knowledge) -> Iterator[tuple[str, SpecifierSet]]:
    """What the release needs of what the other requirement is about, by that name: to an installer, a former name is another thing."""
    for wanted, _ in needs(distribution, release, knowledge):
        if wanted.name == other.name:
            yield wanted.name, wanted.specifier


def _ways(asked: Asked, distribution: Distribution, other: Asked, knowledge: Knowledge) -> Iterator[Fix]:
    """The newest release that goes with the other requirement, and what the asked one needs."""
    fitting = [each for each in distribution.releases if _goes(distribution, each, other, knowledge)]
    if fitting:
        yield Fix(f"Ask for `{asked.name}=={fitting[-1]}`, the newest release that can be installed beside `{other}`")
    yield Fix(f"Ask for the releases of {other.name} that `{asked}` needs")


def _goes(distribution: Distribution, release: str, other: Asked, knowledge: Knowledge) -> bool:
    one = Asked(distribution.name, f"=={release}", "", 0, other.span)
    return _refused(one, distribution, other, knowledge) is None


RULE = Rule(
    code="QLT502",
    name="impossible-requirements",
    summary="requirements that no releases meet together",
    explanation=(
        "Every release that one requirement allows needs other releases of a distribution than those that another requirement allows, "
        "so an installer refuses both together. What releases need is what their own metadata says. Reported in requirements files and "
        "in the commands of a notebook, at the one that needs the other."
    ),
    examples=(
        Example(
            bad="qiskit==1.4.5\nqiskit-ibm-runtime>=0.46\n",
            good="qiskit==1.4.5\nqiskit-ibm-runtime==0.44.0\n",
            path="requirements.txt",
        ),
    ),
    check_demand=check_demand,
)
