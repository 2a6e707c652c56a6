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
from typing import TYPE_CHECKING, Protocol, TypeVar

from qlint import registry
from qlint.facts import Facts
from qlint.knowledge.index import Knowledge
from qlint.manifests.asked import Asked
from qlint.manifests.demand import of_commands, of_file
from qlint.manifests.resolve import Resolution
from qlint.manifests.targets import Targets, installed, stated
from qlint.model import Confidence, Finding, Span
from qlint.rule import Rule
from qlint.settings import Settings, for_directory
from qlint.sources.decode import ReadError
from qlint.sources.document import Document, Fault
from qlint.sources.read import read
from qlint.sources.source import Location, Source
from qlint.sources.words import encoded, words
from qlint.suppressions import Suppressions
from qlint.target import Target

if TYPE_CHECKING:
    from qlint.inference.tracker.project import Project

T = TypeVar("T")

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
    `error` says why the file could not be read (None: it was). `judged`: there was something to hold against the target.
    """

    path: str
    target: Target
    located: tuple[Located, ...] = ()
    unparsable: int = 0
    error: str | None = None
    judged: bool = True


def check_file(path: str | os.PathLike[str], session: Session, *, docstrings: bool = False) -> FileReport:
    """The findings in the file at `path`, in all of its sources, `docstrings` among them. Raises SettingsError and TargetError."""
    try:
        return check_document(os.fspath(path), read(path, docstrings=docstrings), session)
    except ReadError as error:
        return FileReport(os.fspath(path), session.assumed(session.settings(path)), error=str(error), judged=False)


def check_document(path: str, document: Document, session: Session) -> FileReport:
    """The findings in a document that stands at `path`. Raises SettingsError and TargetError."""
    own = _own(document)
    located = [Located(finding, source) for source in document.sources for finding in check(source, session=session, own=own)]
    if document.faults or document.commands or document.manifests or len(document.sources) > 1:
        others = (*_faults(document, session), *_demanded(document, session))
        located = sorted([*located, *others], key=lambda each: each.source.origin(each.finding.span.start))
    settings = session.settings(path)
    judged = any(located or word in source.text for word in session.watched for source in document.sources)
    target = session.targets.of(path, settings, own).target if judged else session.assumed(settings)
    return FileReport(path, target, tuple(located), document.unparsable, judged=judged)


def resolution(path: str | os.PathLike[str], session: Session) -> Resolution:
    """How the target of the file or directory at `path` comes about. Raises SettingsError and TargetError."""
    if os.path.isdir(path):
        path = os.path.join(path, "x.py")  # what lies in it
    try:
        document = read(path)
    except ReadError:
        document = Document(())
    return session.targets.of(path, session.settings(path), _own(document))


def _own(document: Document) -> tuple[Asked, ...]:
    """What the document itself wants installed."""
    return (*installed(document.commands), *(asked for source in document.sources for asked in stated(source)))


def _demanded(document: Document, session: Session) -> Iterator[Located]:
    """The findings in what the document has installed."""
    knowledge = session.analysis.knowledge
    for demand in (*(of_file(source, knowledge) for source in document.manifests), *of_commands(document.commands, knowledge)):
        judges = session.judges(session.settings(demand.source.path))
        found = (finding for rule, _ in judges.rules if demand.asked for finding in _reported(rule, rule.check_demand, demand))
        yield from (Located(finding, demand.source) for finding in sorted(_kept(found, demand.source, judges, session=session)))


def _faults(document: Document, session: Session) -> Iterator[Located]:
    """The pieces of a document that do not parse, if it mentions a watched package in its code."""
    texts = [*(source.text for source in document.sources), *(fault.source.text for fault in document.faults)]
    if not any(word in text for word in session.watched for text in texts):
        return
    for fault in document.faults:
        judges = session.judges(session.settings(fault.source.path))
        for finding in _kept([_unparsable(fault)], fault.source, judges, session=session):
            yield Located(finding, fault.source)


def check(
    source: Source,
    *,
    session: Session,
    settings: Settings | None = None,
    noqa: bool = True,
    own: tuple[Asked, ...] | None = None,
) -> tuple[Finding, ...]:
    """The findings in one text, without duplicates, in its order.

    `settings` are taken instead of the session's for the source's path; without `noqa`, suppressing comments
    are left to the host. `own` is what the document around the text wants installed (None: what the text says
    itself). Raises SettingsError and TargetError.
    """
    settings = settings or session.settings(source.path)
    session.assumed(settings)  # raises for what can't be used
    judges = session.judges(settings)

    def target() -> Target:
        return session.targets.of(source.path, settings, stated(source) if own is None else own).target

    found = _kept(_found(source, judges, session, target), source, judges, session=session, noqa=noqa)
    unique: dict[tuple[Span, str, str], Finding] = {}
    for finding in sorted(found):
        if finding.confidence is Confidence.HIGH:
            unique.setdefault((finding.span, finding.code, finding.message), finding)
    return tuple(unique.values())


def _kept(findings: Iterable[Finding], source: Source, judges: Judges, *, session: Session, noqa: bool = True) -> list[Finding]:
    """The findings without those of the engine that were not chosen, and without those that a comment hides."""
    found = [finding for finding in findings if finding.code not in _OWN or finding.code in judges.own]
    if noqa and found:
        comments = Suppressions(source.lines, {rule.name for rule in session.analysis.rules})
        found = [finding for finding in found if not comments.hide(finding)]
    return found


def _found(source: Source, judges: Judges, session: Session, target: Callable[[], Target]) -> Iterator[Finding]:
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
            facts = session.analysis.facts(source, target=target(), knowledge=session.analysis.knowledge, project=project)
    except SyntaxError as error:
        yield _unparsable(Fault(source, error.msg, error.lineno, error.offset))
    except Exception as error:
        yield _crashed("the analysis", error)
    else:
        yield from (finding for rule in rules for finding in _reported(rule, rule.check, facts))


def _reported(rule: Rule, check: Callable[[T], Iterable[Finding]], subject: T) -> Iterator[Finding]:
    try:
        yield from check(subject)
    except Exception as error:
        yield _crashed(f"rule {rule.name}", error)


def _crashed(what: str, error: Exception) -> Finding:
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return registry.INTERNAL_ERROR.finding(Span(0, 0), symbol="", message=f"qlint failed: {what} raised {said}")


def _unparsable(fault: Fault) -> Finding:
    """The finding at the character that the parser names, or at the first one of the line."""
    lines = fault.source.lines
    line = min(max(fault.line or 1, 1), len(lines.starts))
    length = len(lines.line(line).rstrip("\r\n"))
    column = min(max((fault.column or 1) - 1, 0), length)
    start = lines.starts[line - 1] + column
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    message = f"does not parse with the grammar of Python {version}: {fault.message}"
    return registry.SYNTAX_ERROR.finding(Span(start, start + (column < length)), symbol="", message=message)


def _shortest(names: Iterable[str]) -> tuple[str, ...]:
    """The names of which each other one contains one."""
    found: list[str] = []
    for name in sorted(set(names), key=len):
        if not any(shorter in name for shorter in found):
            found.append(name)
    return tuple(found)
