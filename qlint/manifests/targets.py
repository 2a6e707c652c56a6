"""The target of each file: from the settings, from the file itself, and from the project around it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from packaging.specifiers import SpecifierSet

from qlint.knowledge.index import Knowledge
from qlint.knowledge.numbering import former, meant
from qlint.manifests import commands, pep723
from qlint.manifests.asked import Asked
from qlint.manifests.project import Offer, Problem, Projects, Wants, collected
from qlint.manifests.resolve import Resolution, resolve
from qlint.model import Span
from qlint.settings import Settings
from qlint.sources.source import Source
from qlint.target import Range, Target, parse, unmet

_ANY = SpecifierSet(">=0")


class Targets:
    """The targets of many files; equal ones are the same object."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._projects = Projects()
        self._resolved: dict[tuple[object, ...], Resolution] = {}
        self._targets: dict[tuple[tuple[str, Range], ...], Target] = {}
        self._problems: dict[Problem, None] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be taken as it is written, each once, in the order in which it was met."""
        return tuple(self._problems)

    def assumed(self, settings: Settings) -> Target:
        """The target where nothing but the settings asks for one; raises TargetError for settings that can't be used."""
        return self._resolution(self._settled(settings), (), None).target

    def of(self, path: str | os.PathLike[str], settings: Settings, own: tuple[Asked, ...] = ()) -> Resolution:
        """The target of the file at `path`, which itself asks for `own`, and how it came about. Raises TargetError."""
        found = self._resolution(self._settled(settings), own, Path(path).absolute().parent)
        self._problems.update(dict.fromkeys(found.problems))
        return found

    def _settled(self, settings: Settings) -> tuple[Offer, ...]:
        """What the settings ask for; raises TargetError for what can't be understood, and what no known release meets."""
        known = self._knowledge.distributions
        watched = (*known, *filter(None, (former(name, self._knowledge) for name in known)))
        wanted: dict[str, SpecifierSet] = {}
        for text in settings.target:
            name, specifier = parse(text, watched)
            wanted[name] = wanted.get(name, SpecifierSet()) & specifier
        for name, specifier in wanted.items():
            if not meant(name, specifier, self._knowledge):
                newest = known[name].newest if name in known else str(meant(name, SpecifierSet(), self._knowledge)[-1])
                raise unmet(name, str(specifier), newest)
        source = settings.origin.get("target", "")
        return tuple(Offer(Asked(name, str(each) or str(_ANY), source, 0, Span(0, 0))) for name, each in wanted.items())

    def _resolution(self, settled: tuple[Offer, ...], own: tuple[Asked, ...], directory: Path | None) -> Resolution:
        wants = Wants() if directory is None else self._projects.wants(directory)
        key = (settled, own, wants)
        if key not in self._resolved:
            offers = tuple(Offer(each, choice=(each.path, "")) for each in own)
            found = resolve((settled, offers, wants.offers), self._knowledge)
            target = self._targets.setdefault(tuple(found.target.ranges.items()), found.target)
            self._resolved[key] = replace(found, target=target, problems=(*wants.problems, *found.problems))
        return self._resolved[key]


def stated(source: Source) -> tuple[Asked, ...]:
    """What a script says that it needs."""
    return pep723.read(source.path, source.lines)


def installed(sources: Iterable[Source]) -> tuple[Asked, ...]:
    """What the commands of a document install, the last of several about the same distribution; those that name no release are left out."""
    found: dict[str, Asked] = {}
    for source in sources:
        for asked in commanded(source):
            if asked.specifier or asked.origin:
                found[asked.name] = asked
    return tuple(found.values())


def commanded(source: Source) -> Iterator[Asked]:
    """What one command installs, where the document has it, and what files that it names do."""
    manifest = commands.read(source.path, source.lines)
    for asked in collected(manifest).asked:
        if asked.path != source.path:
            yield asked
            continue
        place = source.place(asked.span)
        cell = "" if place.cell is None else f":cell {place.cell}"
        yield replace(asked, path=f"{source.path}{cell}", line=place.line)
