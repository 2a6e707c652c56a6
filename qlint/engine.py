"""One text in, its findings out: filter, analysis, rules, suppressions; the only place where a rule's crash is caught.

A text is parsed only if it mentions a watched package, or holds a word that some rule needs and reaches a
watched package through the project's modules. What isn't parsed has no findings: a file that is no valid
Python is reported only if it is qlint's business at all.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from qlint import registry
from qlint.facts import Facts
from qlint.knowledge.index import Knowledge
from qlint.model import Confidence, Finding, Span
from qlint.rule import Rule
from qlint.settings import Settings, for_directory
from qlint.sources.decode import ReadError
from qlint.sources.document import Document
from qlint.sources.read import read
from qlint.sources.source import Location, Source
from qlint.sources.words import encoded, words
from qlint.suppressions import Suppressions
from qlint.target import Target, assume

if TYPE_CHECKING:
    from qlint.inference.tracker.project import Project

_OWN = frozenset({registry.INTERNAL_ERROR.code, registry.SYNTAX_ERROR.code})


class Builder(Protocol):
    """Makes the facts of a source; raises SyntaxError if its text does not parse."""

    def __call__(self, source: Source, *, target: Target, knowledge: Knowledge, project: Project) -> Facts: ...


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the engine judges with: what is known, the rules, and how facts and projects are made."""

    knowledge: Knowledge
    rules: tuple[Rule, ...]
    facts: Builder
    project: Callable[[Path], Project]

    @classmethod
    def standard(cls) -> Analysis:
        """The real one."""
        from qlint.knowledge import store

        return cls(store.load(), registry.catalogue(), _facts, _projects())


def _facts(source: Source, *, target: Target, knowledge: Knowledge, project: Project) -> Facts:
    from qlint import inference  # a run that meets no watched package never pays for it

    return inference.facts(source, target=target, knowledge=knowledge, project=project)


def _projects() -> Callable[[Path], Project]:
    """`inference.projects()`, made when the first project is asked for."""

    @lru_cache(maxsize=1)
    def made() -> Callable[[Path], Project]:
        from qlint import inference

        return inference.projects()

    def project(path: Path) -> Project:
        return made()(path)

    return project


class Session:
    """What the checks of many files share. Not for more than one thread.

    `overrides` are the settings of the command line or of a host, which go before what the files' directories
    say. Raises SettingsError and TargetError for those that can't be used.
    """

    def __init__(self, overrides: Settings | None = None, *, analysis: Analysis | None = None) -> None:
        self.overrides = overrides or Settings()
        self.analysis = analysis or Analysis.standard()
        self._releases = {name: known.releases for name, known in self.analysis.knowledge.distributions.items()}
        self.watched = _shortest(root.partition(".")[0] for known in self.analysis.knowledge.distributions.values() for root in known.roots)
        self._targets: dict[tuple[object, ...], Target] = {}
        self._judges: dict[tuple[object, ...], Judges] = {}
        self._projects: dict[Path, Project] = {}
        self.assumed(self.overrides)
        self.judges(self.overrides)

    def settings(self, path: str | os.PathLike[str]) -> Settings:
        """The settings for the file at `path`; raises SettingsError for a configuration that can't be used."""
        return self.overrides.over(for_directory(Path(path).absolute().parent))

    def target(self, path: str | os.PathLike[str]) -> Target:
        """The target for the file at `path`; raises SettingsError and TargetError."""
        return self.assumed(self.settings(path))

    def assumed(self, settings: Settings) -> Target:
        """The target that the settings ask for, equal ones the same object; raises TargetError."""
        source = settings.origin.get("target", "")
        key = (settings.target, source)
        if key not in self._targets:
            self._targets[key] = assume(settings.target, self._releases, source=source)
        return self._targets[key]

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
        return cls(tuple((rule, encoded(rule.words(knowledge))) for rule in rules if rule.code not in _OWN), _OWN & kept)

    def for_text(self, text: str, *, watched: bool) -> tuple[Rule, ...]:
        """Those that can report something in `text`; `watched`: it mentions a watched package."""
        present = words(text) if any(needs for _, needs in self.rules) else frozenset()
        return tuple(rule for rule, needs in self.rules if (watched and not needs) or not needs.isdisjoint(present))


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with the source whose text its spans are in."""

    finding: Finding
    source: Source

    @property
    def location(self) -> Location:
        return self.source.place(self.finding.span)


@dataclass(frozen=True, slots=True)
class FileReport:
    """What came of one file.

    `located` is in the file's order, `unparsable` counts the pieces of code of a document that were left out,
    `error` says why the file could not be read (None: it was).
    """

    path: str
    target: Target
    located: tuple[Located, ...] = ()
    unparsable: int = 0
    error: str | None = None


def check_file(path: str | os.PathLike[str], session: Session) -> FileReport:
    """The findings in the file at `path`, in all of its sources. Raises SettingsError and TargetError."""
    try:
        return check_document(os.fspath(path), read(path), session)
    except ReadError as error:
        return FileReport(os.fspath(path), session.target(path), error=str(error))


def check_document(path: str, document: Document, session: Session) -> FileReport:
    """The findings in a document that stands at `path`. Raises SettingsError and TargetError."""
    located = tuple(Located(finding, source) for source in document.sources for finding in check(source, session=session))
    return FileReport(path, session.target(path), located, document.unparsable)


def check(source: Source, *, session: Session, settings: Settings | None = None, noqa: bool = True) -> tuple[Finding, ...]:
    """The findings in one text, without duplicates, in its order.

    `settings` are taken instead of the session's for the source's path; without `noqa`, suppressing comments
    are left to the host. Raises SettingsError and TargetError.
    """
    settings = settings or session.settings(source.path)
    judges, target = session.judges(settings), session.assumed(settings)
    found = [finding for finding in _found(source, judges, session, target) if finding.code not in _OWN or finding.code in judges.own]
    if noqa and found:
        comments = Suppressions(source.lines, {rule.name for rule in session.analysis.rules})
        found = [finding for finding in found if not comments.hide(finding)]
    unique: dict[tuple[Span, str, str], Finding] = {}
    for finding in sorted(found):
        if finding.confidence is Confidence.HIGH:
            unique.setdefault((finding.span, finding.code, finding.message), finding)
    return tuple(unique.values())


def _found(source: Source, judges: Judges, session: Session, target: Target) -> Iterator[Finding]:
    watched = any(word in source.text for word in session.watched)
    rules = judges.for_text(source.text, watched=watched)
    if not (watched or rules):
        return
    try:
        project = session.project(source.path)
        if not (watched or any(project.reaches(source.text, word, Path(source.path).absolute()) for word in session.watched)):
            return
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the parser, about odd escapes: the code's authors know from Python itself
            facts = session.analysis.facts(source, target=target, knowledge=session.analysis.knowledge, project=project)
    except SyntaxError as error:
        yield _unparsable(source, error)
    except Exception as error:
        yield _crashed("the analysis", error)
    else:
        yield from (finding for rule in rules for finding in _reported(rule, facts))


def _reported(rule: Rule, facts: Facts) -> Iterator[Finding]:
    try:
        yield from rule.check(facts)
    except Exception as error:
        yield _crashed(f"rule {rule.name}", error)


def _crashed(what: str, error: Exception) -> Finding:
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return registry.INTERNAL_ERROR.finding(Span(0, 0), symbol="", message=f"qlint failed: {what} raised {said}")


def _unparsable(source: Source, error: SyntaxError) -> Finding:
    """The finding at the character that the parser names: lines and columns 1-based, in code points, or none at all."""
    line = min(max(error.lineno or 1, 1), len(source.lines.starts))
    length = len(source.lines.line(line).rstrip("\r\n"))
    column = min(max((error.offset or 1) - 1, 0), length)
    start = source.lines.starts[line - 1] + column
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    message = f"does not parse with the grammar of Python {version}: {error.msg}"
    return registry.SYNTAX_ERROR.finding(Span(start, start + (column < length)), symbol="", message=message)


def _shortest(names: Iterable[str]) -> tuple[str, ...]:
    """The names of which each other one contains one."""
    found: list[str] = []
    for name in sorted(set(names), key=len):
        if not any(shorter in name for shorter in found):
            found.append(name)
    return tuple(found)
