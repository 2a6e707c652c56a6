"""QLT501: requirements that put qiskit-terra, or what needs it, beside qiskit 1.0 or newer."""

from __future__ import annotations

from collections.abc import Iterator

from packaging.specifiers import SpecifierSet

from qlint.knowledge.index import Knowledge
from qlint.knowledge.numbering import former, meant, needs, owner
from qlint.knowledge.schema import Distribution
from qlint.manifests.asked import Asked, Part
from qlint.manifests.demand import Demand
from qlint.model import Finding, Fix
from qlint.rule import Example, Rule


def check_demand(demand: Demand) -> Iterator[Finding]:
    together = [asked for asked in (*demand.asked, *demand.beside) if not asked.choice and not asked.origin]
    for new in demand.knowledge.distributions.values():
        early = former(new.name, demand.knowledge)
        installed = (each for each in together if each.part is not Part.CONSTRAINT)
        newer = next((each for each in installed if early and _is_newer(each, new, demand.knowledge)), None)
        if newer is not None:
            for asked in demand.asked:
                if asked in together:
                    yield from _clash(asked, newer, early, demand.knowledge)


def _clash(asked: Asked, newer: Asked, early: str, knowledge: Knowledge) -> Iterator[Finding]:
    """What is wrong with a requirement that brings in the distribution under its former name, beside the new one."""
    if asked.name == early:
        told = f"`{asked}` became {newer.name}, and `{newer}` refuses to be imported beside it"
        yield RULE.finding(asked.span, symbol=early, message=told, fixes=(Fix(f"Ask for {newer.name} only"),))
    elif _brings(asked, early, knowledge):
        told = f"`{asked}` needs {early}, beside which `{newer}` refuses to be imported"
        title = f"Ask for a release of {asked.name} that needs {newer.name} itself"
        yield RULE.finding(asked.span, symbol=asked.name, message=told, fixes=(Fix(title),))


def _is_newer(asked: Asked, new: Distribution, knowledge: Knowledge) -> bool:
    """Whether every release that is asked for came after the last one under the former name."""
    if asked.name != new.name or not asked.specifier:
        return False
    last = meant(former(new.name, knowledge), SpecifierSet(), knowledge)[-1]
    releases = meant(asked.name, SpecifierSet(asked.specifier), knowledge)
    return bool(releases) and releases[0] > last


def _brings(asked: Asked, early: str, knowledge: Knowledge) -> bool:
    """Whether the newest release that is asked for, which installers take, needs the distribution under its former name.

    A retired distribution is reported as such.
    """
    distribution = owner(asked.name, knowledge)
    releases = meant(asked.name, SpecifierSet(asked.specifier), knowledge)
    if distribution is None or distribution.retired is not None or not releases:
        return False
    return any(wanted.name == early for wanted, _ in needs(distribution, releases[-1], knowledge))


RULE = Rule(
    code="QLT501",
    name="clashing-distributions",
    summary="qiskit-terra, or what needs it, beside qiskit 1.0 or newer",
    explanation=(
        "`qiskit-terra` is the former name of what `qiskit` 1.0 and newer install themselves. Installers put both side by side, and "
        "then `import qiskit` raises ImportError. Reported are a requirement on `qiskit-terra` itself and one whose newest release "
        "needs it, such as `qiskit-aer<0.13`, where `qiskit` is asked for in releases from 1.0 on."
    ),
    examples=(
        Example(bad="qiskit>=1.0\nqiskit-terra>=0.25\n", good="qiskit>=1.0\n", path="requirements.txt"),
        Example(bad="qiskit==1.0.2\nqiskit-aer==0.12.2\n", good="qiskit==1.0.2\nqiskit-aer==0.13.3\n", path="requirements.txt"),
    ),
    check_demand=check_demand,
)
