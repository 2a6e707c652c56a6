"""One version of a file: its bytes, what they hold, and what is found in it."""

from __future__ import annotations

import ast
import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from qlint import engine
from qlint.engine import FileReport
from qlint.fixes.comments import saved
from qlint.fixing.candidate import Candidate, Kind
from qlint.model import Edit
from qlint.session import Session
from qlint.sources.decode import ReadError
from qlint.sources.document import Document
from qlint.sources.read import document
from qlint.sources.rewrite import EditError, encoded, rewritten
from qlint.sources.source import Source


class Refused(Exception):
    """Fixes that are not applied; the message says why, in a clause."""


@dataclass(frozen=True)
class Version:
    """A file with the content `data`. `session` is one for which the file has that content. Not for more than one thread."""

    path: str
    data: bytes
    document: Document
    report: FileReport
    session: Session
    docstrings: bool

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
        return Counter((each.finding.code, each.finding.symbol) for each in self.report.located)

    def fixed(self, fixes: Sequence[Candidate]) -> Version:
        """The version with the fixes applied, all of them.

        Raises Refused if they can't be placed or written, if what parsed does not parse any more, if a finding
        comes that was not there, and if one stays that was to be mended.
        """
        data = self._with(fixes)
        session = self.session.revised({Path(self.path).absolute(): data})
        try:
            found = document(self.path, data, docstrings=self.docstrings)
        except ReadError as error:
            raise Refused(f"the file {error} with it") from error
        self._check_grammar(found)
        version = Version(self.path, data, found, engine.check_document(self.path, found, session), session, self.docstrings)
        self._check_findings(version, fixes)
        return version

    def _check_grammar(self, new: Document) -> None:
        broken = new.unparsable + len(new.faults) + sum(not _compiles(each) for each in new.sources)
        if broken > self.broken or len(new.sources) < len(self.document.sources):
            raise Refused("the code does not parse with it")

    def _check_findings(self, new: Version, fixes: Iterable[Candidate]) -> None:
        if brought := new.kinds - self.kinds:
            raise Refused(f"it brings {' and '.join(f'{code} ({symbol or code})' for code, symbol in sorted(brought))}")
        meant = Counter(each.kind for each in fixes)
        if left := meant - (self.kinds - new.kinds):
            raise Refused(f"it does not mend {' and '.join(f'{code} ({symbol or code})' for code, symbol in sorted(left))}")

    def _with(self, fixes: Iterable[Candidate]) -> bytes:
        """The bytes of the file with the edits; what several fixes do is done once."""
        edits: dict[int, tuple[Source, dict[Edit, None]]] = {}
        for each in fixes:
            source = each.located.source
            fix = saved(each.fix, source.text)
            if fix is None:
                raise Refused("a comment would be lost with it")
            edits.setdefault(id(source), (source, {}))[1].update(dict.fromkeys(fix.edits))
        container = next(iter(edits.values()))[0].container
        try:
            if encoded(self.path, container.text, self.data) != self.data:
                raise Refused("the file cannot be written as it is spelt")
            return encoded(self.path, rewritten(edits.values()), self.data)
        except EditError as error:
            raise Refused(str(error)) from error


def _compiles(source: Source) -> bool:
    """Whether the text is a program: more than `ast.parse` asks, as `return` and imports of `__future__` have their places."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(source.text, source.path, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
            return False
    return True
