"""What the checks of many files share: what is known, the rules that the settings choose, targets and projects."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from qlint import registry
from qlint.facts import Facts
from qlint.knowledge.index import Knowledge
from qlint.manifests.targets import Targets
from qlint.rule import Rule
from qlint.settings import Settings, for_directory
from qlint.sources.source import Source
from qlint.sources.words import encoded, words
from qlint.target import Target

if TYPE_CHECKING:
    from qlint.inference.tracker.project import Project
    from qlint.inference.tracker.reads import Reads

OWN = frozenset({registry.INTERNAL_ERROR.code, registry.SYNTAX_ERROR.code})  # which the engine reports itself


class Builder(Protocol):
    """Makes the facts of a source; raises SyntaxError if its text does not parse."""

    def __call__(self, source: Source, *, target: Target, knowledge: Knowledge, project: Project) -> Facts: ...


class Projects(Protocol):
    """Gives the project around the file at an absolute path."""

    @property
    def reads(self) -> Reads:
        """What these projects have read, and those that are revised from them."""

    def __call__(self, path: Path, /) -> Project: ...
    def anew(self) -> Projects:
        """The same projects, which have found out nothing yet."""

    def revised(self, files: Mapping[Path, bytes]) -> Projects:
        """The projects with other contents of some files, by absolute path, than the disk has."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the engine judges with: what is known, the rules, and how facts and projects are made."""

    knowledge: Knowledge
    rules: tuple[Rule, ...]
    facts: Builder
    project: Projects

    @classmethod
    def standard(cls) -> Analysis:
        """The real one."""
        from qlint.knowledge import store

        return cls(store.load(), registry.catalogue(), _facts, _Projects())


def _facts(source: Source, *, target: Target, knowledge: Knowledge, project: Project) -> Facts:
    from qlint import inference  # a run that meets no watched package never pays for it

    return inference.facts(source, target=target, knowledge=knowledge, project=project)


class _Projects:
    """`inference.Projects`, made when the first project is asked for."""

    @cached_property
    def _made(self) -> Projects:
        from qlint import inference

        return inference.Projects()

    @property
    def reads(self) -> Reads:
        return self._made.reads

    def __call__(self, path: Path) -> Project:
        return self._made(path)

    def anew(self) -> Projects:
        return self._made.anew()

    def revised(self, files: Mapping[Path, bytes]) -> Projects:
        return self._made.revised(files)


class Session:
    """What the checks of many files share. Not for more than one thread.

    `overrides` are the settings of the command line or of a host, which go before what the files' directories
    say. Raises SettingsError and TargetError for those that can't be used.
    """

    def __init__(self, overrides: Settings | None = None, *, analysis: Analysis | None = None) -> None:
        self.overrides = overrides or Settings()
        self.analysis = analysis or Analysis.standard()
        self.targets = Targets(self.analysis.knowledge)
        self.watched = _shortest(root.partition(".")[0] for known in self.analysis.knowledge.distributions.values() for root in known.roots)
        self._judges: dict[tuple[object, ...], Judges] = {}
        self._projects: dict[Path, Project] = {}
        self.assumed(self.overrides)
        self.judges(self.overrides)

    def settings(self, path: str | os.PathLike[str]) -> Settings:
        """The settings for the file at `path`; raises SettingsError for a configuration that can't be used."""
        return self.overrides.over(for_directory(Path(path).absolute().parent))

    def target(self, path: str | os.PathLike[str]) -> Target:
        """The target for the file at `path`, whatever it holds; raises SettingsError and TargetError."""
        return self.targets.of(path, self.settings(path)).target

    def assumed(self, settings: Settings) -> Target:
        """The target where nothing but the settings asks for one; raises TargetError."""
        return self.targets.assumed(settings)

    def judges(self, settings: Settings) -> Judges:
        """The rules that the settings choose; raises SettingsError for a selector that speaks of none."""
        key = (settings.select, settings.ignore)
        if key not in self._judges:
            self._judges[key] = Judges.chosen(self.analysis.rules, settings, self.analysis.knowledge)
        return self._judges[key]

    def project(self, path: str | os.PathLike[str]) -> Project:
        """The linted project that the file at `path` belongs to."""
        directory = Path(path).absolute().parent
        if directory not in self._projects:
            self._projects[directory] = self.analysis.project(Path(path).absolute())
        return self._projects[directory]

    @property
    def reads(self) -> Reads:
        """What was read of the project's files, in checks of this session and of those that are revised from it."""
        return self.analysis.project.reads

    def anew(self) -> Session:
        """The session for which no check has found out anything about projects: all that the next one goes by is among its reads."""
        return self._with(self.analysis.project.anew())

    def revised(self, files: Mapping[Path, bytes]) -> Session:
        """The session for which other contents of some files, by absolute path, count than the disk has."""
        return self._with(self.analysis.project.revised(files))

    def _with(self, projects: Projects) -> Session:
        session = copy(self)
        session.analysis = replace(self.analysis, project=projects)
        session._projects = {}
        return session


@dataclass(frozen=True, slots=True)
class Judges:
    """The rules to run, each with the words of which a file must hold one; `own` are the codes that the engine may report."""

    rules: tuple[tuple[Rule, frozenset[bytes]], ...]
    own: frozenset[str]

    @classmethod
    def chosen(cls, known: Sequence[Rule], settings: Settings, knowledge: Knowledge) -> Judges:
        """The chosen of the `known` rules. Of the engine's own, no `select` takes any away, only `ignore` does."""
        rules = registry.chosen(known, settings.select, settings.ignore)
        kept = {rule.code for rule in registry.chosen(known, (), settings.ignore)}
        return cls(tuple((rule, encoded(rule.words(knowledge))) for rule in rules if rule.code not in OWN), OWN & kept)

    def for_text(self, text: str, *, watched: bool) -> tuple[Rule, ...]:
        """Those that can report something in `text`; `watched`: it mentions a watched package."""
        present = words(text) if any(needs for _, needs in self.rules) else frozenset()
        return tuple(rule for rule, needs in self.rules if (watched and not needs) or not needs.isdisjoint(present))


def _shortest(names: Iterable[str]) -> tuple[str, ...]:
    """The names of which each other one contains one."""
    found: list[str] = []
    for name in sorted(set(names), key=len):
        if not any(shorter in name for shorter in found):
            found.append(name)
    return tuple(found)
