"""One version of a file: its bytes, what they hold, and what is found in it."""

from __future__ import annotations

import ast
import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from qlint import engine
from qlint.engine import FileReport, Located
from qlint.fixes.comments import saved
from qlint.fixing.candidate import Candidate, Kind
from qlint.model import Edit, Span
from qlint.session import Session
from qlint.sources.decode import ReadError
from qlint.sources.document import Document
from qlint.sources.read import document
from qlint.sources.rewrite import EditError, encoded, rewritten
from qlint.sources.source import Source
from qlint.suppressions import Suppressions


class Refused(Exception):
    """Fixes that are not applied; the message says why, in a clause."""


class Brings(Refused):
    """Fixes with which findings come that were not there: `version` is the file with them.

    `written`: one of those lies in what the fixes write. Else, code that stayed as it was is judged anew, as that of
    an object that comes from another class now.
    """

    def __init__(self, kinds: Iterable[Kind], version: Version, fixes: Sequence[Candidate], *, written: bool) -> None:
        super().__init__(f"it brings {_named(kinds)}")
        self.kinds = frozenset(kinds)
        self.version = version
        self.fixes = fixes
        self.written = written


@dataclass(frozen=True)
class Version:
    """A file with the content `data`. `session` is one for which the file has that content. Not for more than one thread."""

    path: str
    data: bytes
    document: Document
    report: FileReport
    session: Session
    docstrings: bool
    _known: dict[bytes, Version] = field(default_factory=dict, repr=False, compare=False)  # by content, those made of one another

    @classmethod
    def of(cls, path: str, data: bytes, session: Session, *, docstrings: bool) -> Version:
        """Raises ReadError for what can't be read, SettingsError and TargetError."""
        found = document(path, data, docstrings=docstrings)
        return cls(path, data, found, engine.check_document(path, found, session), session, docstrings)

    @cached_property
    def broken(self) -> int:
        """How many of its pieces of code do not compile."""
        return self.document.unparsable + len(self.document.faults) + sum(not _compiles(each) for each in self.document.sources)

    @cached_property
    def kinds(self) -> Counter[Kind]:
        """The findings by what they are about: their places and words change with the text around them."""
        return Counter(map(_kind, self.report.located))

    def fixed(self, fixes: Sequence[Candidate]) -> Version:
        """The version with the fixes applied, all of them.

        Raises Refused if they can't be placed or written, if what parsed does not parse any more, and if a finding
        stays that was to be mended; of those, Brings if all but that holds, and one comes that was not there.
        """
        data = self._with(fixes)
        version = self._known.get(data)
        if version is None:
            version = self._known[data] = self._judged(data)
        else:
            self._check_grammar(version.document)
        self._check_findings(version, fixes)
        return version

    def forget(self) -> None:
        """Drops the versions that were made of this one, and of one another, so far."""
        self._known.clear()

    def _judged(self, data: bytes) -> Version:
        session = self.session.revised({Path(self.path).absolute(): data})
        try:
            found = document(self.path, data, docstrings=self.docstrings)
        except ReadError as error:
            raise Refused(f"the file {error} with it") from error
        self._check_grammar(found)
        report = engine.check_document(self.path, found, session)
        return Version(self.path, data, found, report, session, self.docstrings, self._known)

    def _check_grammar(self, new: Document) -> None:
        broken = new.unparsable + len(new.faults) + sum(not _compiles(each) for each in new.sources)
        left_out = 0 < len(new.sources) < len(self.document.sources)  # none at all: there is no code any more
        if broken > self.broken or left_out:
            raise Refused("the code does not parse with it")

    def _check_findings(self, new: Version, fixes: Sequence[Candidate]) -> None:
        meant = Counter(each.kind for each in fixes)
        if left := meant - (self.kinds - new.kinds):
            raise Refused(f"it does not mend {_named(left)}")
        if brought := new.kinds - self.kinds:
            written = any(_kind(each) in brought and self._is_written(each, new, fixes) for each in new.report.located)
            raise Brings(brought, new, fixes, written=written)

    def _is_written(self, located: Located, new: Version, fixes: Iterable[Candidate]) -> bool:
        """Whether a finding in the new version lies in what the fixes write, or in a source that can't be told to be the same."""
        before, after = self.document.sources, new.document.sources
        index = next((place for place, each in enumerate(after) if each is located.source), None)
        if index is None or len(before) != len(after):
            return True
        edits = sorted({edit for each in fixes if each.located.source is before[index] for edit in each.fix.edits})
        grown, span = 0, located.finding.span
        for edit in edits:
            start = edit.span.start + grown
            if start < span.end and span.start < start + len(edit.text):
                return True
            grown += len(edit.text) - (edit.span.end - edit.span.start)
        return False

    def _is_held(self, edit: Edit, candidate: Candidate) -> bool:
        """Whether the edit changes or drops code of a line in which a comment asks not to report what the fix mends."""
        located, (start, end) = candidate.located, (edit.span.start, edit.span.end)
        comments = self._comments(located.source)
        lines = (start, *(place for place in located.source.lines.starts if start < place < end))
        return start < end and any(comments.hide(replace(located.finding, span=Span(place, end))) for place in lines)

    def _comments(self, source: Source) -> Suppressions:
        names = {rule.name for rule in self.session.analysis.rules}
        return self._suppressing.setdefault(id(source), Suppressions(source.lines, names))

    @cached_property
    def _suppressing(self) -> dict[int, Suppressions]:
        return {}

    def _with(self, fixes: Iterable[Candidate]) -> bytes:
        """The bytes of the file with the edits; what several fixes do is done once."""
        edits: dict[int, tuple[Source, dict[Edit, None]]] = {}
        for each in fixes:
            source = each.located.source
            fix = saved(each.fix, source.text)
            if fix is None:
                raise Refused("a comment would be lost with it")
            if any(self._is_held(edit, each) for edit in fix.edits):
                raise Refused("it changes a line whose `# noqa` comment hides it")
            edits.setdefault(id(source), (source, {}))[1].update(dict.fromkeys(fix.edits))
        container = next(iter(edits.values()))[0].container
        try:
            if encoded(self.path, container.text, self.data) != self.data:
                raise Refused("the file cannot be written as it is spelt")
            return encoded(self.path, rewritten(edits.values()), self.data)
        except EditError as error:
            raise Refused(str(error)) from error


def _kind(located: Located) -> Kind:
    return located.finding.code, located.finding.symbol


def _named(kinds: Iterable[Kind]) -> str:
    return " and ".join(f"{code} ({symbol or code})" for code, symbol in sorted(kinds))


def _compiles(source: Source) -> bool:
    """Whether the text is a program: more than `ast.parse` asks, as `return` and imports of `__future__` have their places."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(source.text, source.path, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
            return False
    return True
