"""The releases that a migration leads to: those that were asked for, and of all other distributions the newest beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from qlint.knowledge.numbering import owner
from qlint.session import Session
from qlint.settings import Settings, from_values
from qlint.target import NEWEST

LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Goal:
    """`asked` are the requirements that were asked for, by the distribution that they are about; `settings` name all that are in use."""

    asked: Mapping[str, str]
    settings: Settings


def goal(to: Iterable[str], others: Mapping[str, Iterable[str]]) -> Goal:
    """The goal that is asked for ("qiskit==2.1"; "latest" asks for nothing), with the other options of the settings.

    What projects ask for, and scripts and notebooks have installed, does not count: that is what they are to get away from.
    Raises SettingsError and TargetError.
    """
    wanted = [text for text in to if text != LATEST]
    session = Session(from_values({"target": wanted}, source="--to"))
    target = session.assumed(session.overrides)
    newest = [f"{target[name].former or name}=={target[name].highest}" for name in in_use(session) if not target[name].specifier]
    settings = from_values({**others, "target": [*wanted, *newest]}, source="--to" if wanted else NEWEST)
    return Goal(dict(_by_distribution(wanted, session)), settings)


def in_use(session: Session) -> list[str]:
    """The watched distributions that are neither retired nor bound to releases of the past."""
    return [known.name for known in session.analysis.knowledge.distributions.values() if known.retired is None and not known.beside]


def _by_distribution(wanted: Iterable[str], session: Session) -> Iterator[tuple[str, str]]:
    """Each distribution with what was asked for, several ranges of one together."""
    knowledge = session.analysis.knowledge
    found: dict[str, SpecifierSet] = {}
    for text in wanted:
        name = Requirement(text).name
        found[name] = found.get(name, SpecifierSet()) & Requirement(text).specifier
    for name, specifier in found.items():
        if (distribution := owner(name, knowledge)) is not None:
            yield distribution.name, f"{name}{specifier}"
