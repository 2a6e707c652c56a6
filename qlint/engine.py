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
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from qlint import registry
from qlint.facts import Facts
from qlint.fixes.comments import commented
from qlint.fixes.echoed import echoed
from qlint.fixes.secrecy import without_tokens
from qlint.manifests.asked import Asked
from qlint.manifests.demand import of_commands, of_file
from qlint.manifests.resolve import Resolution
from qlint.manifests.targets import installed, stated
from qlint.model import Confidence, Finding, Span
from qlint.rule import Rule
from qlint.session import OWN, Judges, Session
from qlint.settings import Settings
from qlint.sources.decode import ReadError
from qlint.sources.document import Document, Fault
from qlint.sources.read import program, read
from qlint.sources.source import Location, Source
from qlint.suppressions import Suppressions
from qlint.target import Target

T = TypeVar("T")


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


def _in_file(located: Located) -> Finding:
    """The finding with its span in a Python file, of which its source is a part."""
    span, source = located.finding.span, located.source
    return replace(located.finding, span=Span(source.origin(span.start), source.origin(span.end)))


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
    are left to the host. `own` is what the document around the text wants installed (None: the text is all
    of a Python file, and what it has installed is looked into, too). Raises SettingsError and TargetError.
    """
    settings = settings or session.settings(source.path)
    session.assumed(settings)  # raises for what can't be used
    judges = session.judges(settings)
    document = program(source) if own is None else Document((source,))

    def target() -> Target:
        return session.targets.of(source.path, settings, _own(document) if own is None else own).target

    doubtful = Confidence.LOW.value in settings.confidence
    found = _kept(_found(source, judges, session, target, doubtful=doubtful), source, judges, session=session, noqa=noqa)
    found += map(_in_file, _demanded(document, session))
    unique: dict[tuple[Span, str, str], Finding] = {}
    for finding in sorted(found):
        if doubtful or finding.confidence is Confidence.HIGH:
            unique.setdefault((finding.span, finding.code, finding.message), commented(echoed(finding, source.text), source.text))
    return tuple(unique.values())


def _kept(findings: Iterable[Finding], source: Source, judges: Judges, *, session: Session, noqa: bool = True) -> list[Finding]:
    """The findings without those of the engine that were not chosen, and without those that a comment hides."""
    found = [without_tokens(finding) for finding in findings if finding.code not in OWN or finding.code in judges.own]
    if noqa and found:
        comments = Suppressions(source.lines, {rule.name for rule in session.analysis.rules})
        found = [finding for finding in found if not comments.hide(finding)]
    return found


def _found(source: Source, judges: Judges, session: Session, target: Callable[[], Target], *, doubtful: bool) -> Iterator[Finding]:
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
        sure = [finding for rule in rules for finding in _reported(rule, rule.check, facts)]
        yield from sure
        yield from _doubtful(sure, rules, facts) if doubtful else ()


def _doubtful(sure: Sequence[Finding], rules: Iterable[Rule], facts: Facts) -> Iterator[Finding]:
    """What some of the things that may stand at a place would give: one finding for a place, and none where there is a sure one."""
    places, possible = {finding.span for finding in sure}, facts.doubtful()
    for finding in (each for rule in rules for each in _reported(rule, rule.check, possible)):
        if finding.span not in places:
            places.add(finding.span)
            yield replace(finding, confidence=Confidence.LOW, message=f"may fail: {finding.message}")


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
