"""The report of a migration for people: what was rewritten in each file, what is left there and why, and what has to be installed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, TextIO

from qlint.frontends.reports.summary import counted, shown
from qlint.frontends.reports.text import finding_lines, is_coloured
from qlint.model import Applicability

if TYPE_CHECKING:
    from qlint.migration.account import Account, Migration
    from qlint.migration.requirements import Change
    from qlint.target import Target


def write(migration: Migration, target: Target, stream: TextIO, *, diff: bool) -> None:
    """Writes the report; `diff`: nothing was written."""
    coloured, told = is_coloured(stream), set[str]()
    known = (f"{name} {each}" for name, each in sorted(target.ranges.items()) if each.specifier)
    stream.write(f"migration to {', '.join(known)} ({next(each.source for each in target.ranges.values() if each.specifier)})\n")
    for account in migration.accounts:
        stream.writelines(f"{line}\n" for line in _account(account, told, coloured=coloured, diff=diff))
    stream.writelines(f"{line}\n" for line in (*_summed_up(migration, diff=diff), *_requirements(migration)))


def _account(account: Account, told: set[str], *, coloured: bool, diff: bool) -> Iterator[str]:
    """The lines for a file; `told` are the titles that the report has had."""
    if account.rewritten:
        yield f"{account.file.path}: {_verb(diff=diff)} {counted(len(account.file.applied), 'place')}"
    for each in account.rewritten:
        mark = "  [unsafe]" if each.fix.applicability is Applicability.UNSAFE else ""
        yield f"    {each.count} x {each.finding.code} {_brief(each.fix.title, told)}{mark}"
    for left in account.left:
        titled = partial(_brief, told=told)
        yield from finding_lines(account.file.path, left.located, coloured=coloured, marked=False, titled=titled)
        yield f"    = left: {left.why}"


def _brief(title: str, told: set[str]) -> str:
    """The title of a fix, without the note behind its code where the report has had that."""
    code, _, note = title.partition("` (")
    if note.endswith(")") and title in told:
        return f"{code}`"
    told.add(title)
    return title


def _verb(*, diff: bool) -> str:
    return "would rewrite" if diff else "rewrote"


def _summed_up(migration: Migration, *, diff: bool) -> Iterator[str]:
    places = sum(len(account.file.applied) for account in migration.accounts)
    files = sum(account.file.changed for account in migration.accounts)
    left = sum(len(account.left) for account in migration.accounts)
    lacking = sum(bool(account.left) for account in migration.accounts)
    rest = f"{counted(left, 'finding')} left in {counted(lacking, 'file')}" if left else "no findings left"
    yield f"{_verb(diff=diff).capitalize()} {counted(places, 'place')} in {files} of {counted(len(migration.accounts), 'file')}; {rest}"
    unsafe = sum(each.fix.applicability is Applicability.UNSAFE for account in migration.accounts for each in account.file.applied)
    if unsafe:
        yield f"{unsafe} of the rewritings {'is' if unsafe == 1 else 'are'} [unsafe]: nothing was run; look at what changed, and try it"


def _requirements(migration: Migration) -> Iterator[str]:
    if migration.needs:
        yield "The code needs:" if not any(account.left for account in migration.accounts) else "The code needs, apart from what is left:"
        yield from (f"    {need.requirement}" for need in migration.needs)
    if migration.changes:
        yield "To be changed by hand, so that this is installed:"
        yield from (f"    {_change(change)}" for change in migration.changes)


def _change(change: Change) -> str:
    place = shown(f"{change.path}:{change.line}" if change.line else change.path)
    match change.written, change.instead:
        case "", "":
            return f"{place}: make the lock anew"
        case "", new:
            return f"{place}: add {new}"
        case old, "":
            return f"{place}: {old} -> drop it"
        case old, new:
            return f"{place}: {old} -> {new}"
