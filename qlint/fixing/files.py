"""Fixes in many files: what one file becomes counts where the others are judged, and all is written at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from qlint.engine import FileReport
from qlint.fixing.candidate import Candidate, candidates
from qlint.fixing.choice import Allowed
from qlint.fixing.rounds import Dropped, Mending, mended
from qlint.fixing.version import Version
from qlint.inference.tracker.reads import Reads
from qlint.session import Session
from qlint.sources import write
from qlint.sources.decode import ReadError

_MOST_PASSES = 5


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file before and after.

    `found` reports what it was, `report` what it became, of which `more` is the number of fixes that only those
    who allow unsafe ones get.
    """

    path: str
    before: bytes
    after: bytes
    found: FileReport
    report: FileReport
    applied: tuple[Candidate, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    more: int = 0

    @property
    def changed(self) -> bool:
        return self.before != self.after


@dataclass(slots=True)
class _File:
    """A file that can be read: what came of it so far, and what it was judged by."""

    mending: Mending
    reads: Reads

    @property
    def path(self) -> Path:
        return Path(self.mending.last.path).absolute()

    @property
    def data(self) -> bytes:
        return self.mending.last.data

    def rests_on(self, changed: Mapping[Path, tuple[bytes, bytes]]) -> bool:
        """Whether other contents of those files, before and now, may change anything for it."""
        return self.mending.last.report.judged and any(
            self.reads.rest_on(path, *contents) for path, contents in changed.items() if path != self.path
        )


def fixed(
    files: Iterable[tuple[str, bytes]], session: Session, *, allowed: Allowed, docstrings: bool = False, keep: bool = False
) -> list[Fixed]:
    """The files, by path and content, with the fixes that are allowed; nothing is written. Raises SettingsError and TargetError.

    `keep`: also with fixes after which code that they don't touch is found to break.
    """
    found = [_first(path, data, session.anew(), docstrings, allowed=allowed, keep=keep) for path, data in files]
    known = [each for each in found if isinstance(each, _File)]
    changed = {each.path: (each.mending.start.data, each.data) for each in known if each.data != each.mending.start.data}
    for _ in range(_MOST_PASSES if len(known) > 1 else 0):
        if not changed:
            break
        session = session.revised({path: data for path, (_, data) in changed.items()})
        before = {each.path: each.data for each in known}
        for each in known:
            if each.rests_on(changed):
                _again(each, session.anew(), allowed=allowed, keep=keep)
        changed = {each.path: (before[each.path], each.data) for each in known if each.data != before[each.path]}
    return [_told(each.mending, allowed) if isinstance(each, _File) else each for each in found]


def _first(path: str, data: bytes, session: Session, docstrings: bool, *, allowed: Allowed, keep: bool) -> _File | Fixed:
    session.reads.taken()
    try:
        start = Version.of(path, data, session, docstrings=docstrings)
    except ReadError as error:
        report = FileReport(path, session.assumed(session.settings(path)), error=str(error), judged=False)
        return Fixed(path, data, data, report, report)
    return _File(mended(start, allowed, keep=keep), session.reads.taken())


def _again(file: _File, session: Session, *, allowed: Allowed, keep: bool) -> None:
    """Looks at a file once more, now that others have changed."""
    session.reads.taken()
    last, mending = file.mending.last, file.mending
    found = mended(Version.of(last.path, last.data, session, docstrings=last.docstrings), allowed, keep=keep)
    mending.last, mending.dropped, file.reads = found.last, found.dropped, session.reads.taken()
    mending.applied += found.applied


def _told(mending: Mending, allowed: Allowed) -> Fixed:
    start, last = mending.start, mending.last
    more = len(candidates(last.report.located, Allowed.UNSAFE)) - len(candidates(last.report.located, allowed))
    return Fixed(start.path, start.data, last.data, start.report, last.report, tuple(mending.applied), tuple(mending.dropped), more)


def written(file: Fixed) -> Fixed:
    """The file, written if it has changed; if it can't be, the report says why, and what it was is what is found."""
    try:
        write.replace(file.path, file.after, original=file.before)
    except write.WriteError as error:
        return Fixed(file.path, file.before, file.before, file.found, replace(file.found, error=str(error)))
    return file
