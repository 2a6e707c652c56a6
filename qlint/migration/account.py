"""What a migration made of each file: what was rewritten, and what is left, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from qlint.engine import Located, check_document
from qlint.fixes.advice import BY_HAND, NOTHING, OF_MODULE, OTHER_CODE
from qlint.fixing.candidate import Candidate
from qlint.fixing.choice import Allowed, chosen
from qlint.fixing.files import Fixed
from qlint.knowledge import store
from qlint.migration.goal import Goal
from qlint.migration.needs import Need, needed
from qlint.migration.requirements import Change, changes
from qlint.model import Applicability, Confidence, Finding, Fix
from qlint.registry import INTERNAL_ERROR, SYNTAX_ERROR
from qlint.session import Session
from qlint.sources.document import Document
from qlint.sources.metadata import checked
from qlint.sources.read import document


@dataclass(frozen=True, slots=True)
class Rewriting:
    """One kind of fix that was applied in a file, `count` times; the finding is that of the first."""

    finding: Finding
    fix: Fix
    count: int


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that is left; `why` nothing was done about it is a clause ("there are several rewritings")."""

    located: Located
    why: str


@dataclass(frozen=True, slots=True)
class Account:
    """What became of one file."""

    file: Fixed
    rewritten: tuple[Rewriting, ...]
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True)
class Migration:
    """A migration of files: what became of each, what they need now, and what that asks of requirements."""

    accounts: tuple[Account, ...]
    needs: tuple[Need, ...]
    changes: tuple[Change, ...]

    @property
    def done(self) -> bool:
        """Whether nothing is left to be done by hand."""
        return not self.changes and not any(account.left for account in self.accounts)


def migration(files: Sequence[Fixed], goal: Goal, *, allowed: Allowed, docstrings: bool = False) -> Migration:
    """What became of the files, which were taken to the goal. Raises SettingsError and TargetError."""
    judged = [file for file in files if file.report.judged and file.report.error is None]
    documents = [(file.path, document(file.path, file.after, docstrings=docstrings)) for file in judged]
    needs = needed(judged, goal, docstrings=docstrings)
    settings = replace(goal.settings, confidence=(Confidence.LOW.value,))
    session = Session(settings).revised({Path(file.path).absolute(): file.after for file in judged})
    doubtful = {path: tuple(_doubtful(path, found, session)) for path, found in documents}
    accounts = tuple(account(file, allowed, doubtful.get(file.path, ())) for file in files)
    return Migration(accounts, tuple(need for need in needs if not need.implied), tuple(changes(documents, needs, store.load())))


def _doubtful(path: str, found: Document, session: Session) -> Iterator[Located]:
    """What may fail in a file, and isn't mended as it may be right: for one of the devices that a program chooses from, say."""
    report = check_document(path, found, session)
    yield from (each for each in report.located if each.finding.confidence is Confidence.LOW)


def account(file: Fixed, allowed: Allowed, doubtful: Iterable[Located] = ()) -> Account:
    """The account of a file with the fixes that were `allowed`; `doubtful` is what may fail besides what its report has."""
    reasons = {id(each.candidate.located): f"the rewriting was left out: {each.reason}" for each in file.dropped}
    always = f"the file {file.report.error}" if file.report.error else _UNWRITTEN if checked(PurePath(file.path)) else ""
    left = [Left(each, always or reasons.get(id(each)) or _why(each.finding, allowed)) for each in file.report.located]
    left = sorted([*left, *(Left(each, _DOUBTFUL) for each in doubtful)], key=_place)
    return Account(file, tuple(_rewritten(file.applied)), tuple(left))


def _place(left: Left) -> int:
    return left.located.source.origin(left.located.finding.span.start)


_OWN = (INTERNAL_ERROR.code, SYNTAX_ERROR.code)
_DOUBTFUL = "it fails for some of what may stand there, and is right for others"
_UNWRITTEN = "requirements are not rewritten, but listed below"


def _rewritten(applied: Sequence[Candidate]) -> Iterator[Rewriting]:
    """The fixes by their kinds, in the order of the first of each."""
    kinds = Counter((each.located.finding.code, each.fix.title, each.fix.applicability) for each in applied)
    for kind, count in kinds.items():
        first = next(each for each in applied if (each.located.finding.code, each.fix.title, each.fix.applicability) == kind)
        yield Rewriting(first.located.finding, first.fix, count)


def _why(finding: Finding, allowed: Allowed) -> str:
    """Why no fix of the finding was chosen."""
    written = [fix for fix in finding.fixes if fix.edits and fix.applicability is not Applicability.ADVICE]
    if not written:
        return _why_not(finding)
    if allowed is Allowed.SAFE and chosen(finding, Allowed.UNSAFE) is not None:
        return "its rewriting is an unsafe one, and only safe ones were asked for"
    return "there are several rewritings, of which you have to choose one"


def _why_not(finding: Finding) -> str:
    """Why a finding has no fix with edits."""
    title = finding.fixes[0].title if finding.fixes else ""
    if finding.code in _OWN:
        return "code that cannot be judged is not rewritten"
    if title.startswith(NOTHING):
        return "nothing takes its place"
    if title.startswith((OTHER_CODE, OF_MODULE)):
        return "other code takes its place, which depends on what the program is for"
    if BY_HAND in title:
        return f"by hand: {title.partition(BY_HAND)[2]}"
    return "by hand: no rewriting is known that is sure to be right at this place" if title else "it is not known what takes its place"
