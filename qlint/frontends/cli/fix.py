"""`qlint check --fix`: applies fixes to the files, or shows them as a diff, and says what was done."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from qlint.fixing.choice import Allowed
from qlint.frontends.cli.progress import counted
from qlint.frontends.reports import summary
from qlint.session import Session
from qlint.settings import SettingsError
from qlint.sources.decode import ReadError
from qlint.sources.discover import Problem, discover
from qlint.sources.read import content

if TYPE_CHECKING:
    from qlint.fixing.files import Fixed

STDIN = "-"


@dataclass(frozen=True, slots=True)
class How:
    """What was asked for.

    `filters`: the fixed text of standard input is the output, and all else goes to standard error. `keep`: also fixes
    after which code that they don't touch is found to break.
    """

    allowed: Allowed
    diff: bool
    only: bool
    show: bool
    filters: bool
    keep: bool = False

    @property
    def reports(self) -> bool:
        """Whether what is left to find is reported."""
        return not (self.diff or self.only)

    @property
    def notes(self) -> TextIO:
        """Where reports and summaries go."""
        return sys.stderr if self.filters or self.diff else sys.stdout

    def failing(self, findings: int, files: Sequence[Fixed]) -> bool:
        """Whether the exit code says that something is to be done."""
        return any(file.changed for file in files) if self.diff else self.reports and findings > 0


def add_to(parser: argparse.ArgumentParser) -> None:
    """Adds the options that are about fixes."""
    group = parser.add_argument_group("fixes")
    group.add_argument("--fix", action="store_true", help="apply the safe fixes, and report what is left")
    group.add_argument("--fix-only", action="store_true", help="apply the safe fixes, and report nothing")
    group.add_argument("--diff", action="store_true", help="show what --fix would change, and write nothing")
    group.add_argument("--unsafe-fixes", action="store_true", help="with one of these: the fixes that have to be looked at, too")
    group.add_argument("--show-fixes", action="store_true", help="with one of these: list the fixes, and those that were left out")


def asked(arguments: argparse.Namespace) -> How | None:
    """What the arguments ask for; None if they are not about fixes. Raises SettingsError."""
    if not (arguments.fix or arguments.fix_only or arguments.diff):
        for option in ("unsafe_fixes", "show_fixes"):
            if getattr(arguments, option):
                raise SettingsError(f"--{option.replace('_', '-')} needs --fix, --fix-only or --diff")
        return None
    allowed = Allowed.UNSAFE if arguments.unsafe_fixes else Allowed.SAFE
    filters = STDIN in arguments.paths and not arguments.diff
    return How(allowed, arguments.diff, arguments.fix_only, arguments.show_fixes, filters)


def applied(arguments: argparse.Namespace, session: Session, how: How) -> tuple[list[Fixed], list[Problem]]:
    """The files with their fixes, written if that was asked for, and what could not be read. Raises SettingsError and TargetError."""
    from qlint.fixing.files import fixed, written  # a run that only checks does not pay for it

    inputs, problems = list[tuple[str, bytes]](), list[Problem]()
    if STDIN in arguments.paths:
        inputs.append((arguments.stdin_filename, sys.stdin.buffer.read()))
    for item in _read(arguments):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            inputs.append(item)
    files = fixed(counted(inputs, "fixing"), session, allowed=how.allowed, docstrings=arguments.docstrings, keep=how.keep)
    streamed = len(inputs[:1]) if STDIN in arguments.paths else 0
    if how.filters:
        _put_out([files[0].after])
    if how.diff:
        from qlint.frontends.reports.diff import diff

        _put_out(line for file in files for line in diff(file))
        return files, problems
    return [*files[:streamed], *map(written, files[streamed:])], problems


def _read(arguments: argparse.Namespace) -> Iterator[tuple[str, bytes] | Problem]:
    for item in discover((path for path in arguments.paths if path != STDIN), documents=arguments.docs):
        if isinstance(item, Problem):
            yield item
            continue
        try:
            yield str(item), content(item)
        except ReadError as error:
            yield Problem(str(item), str(error))


def summed_up(files: Sequence[Fixed], how: How) -> Iterator[str]:
    """The lines for people: each fix, if they were asked for, and the count."""
    if how.show:
        yield from summary.fixes(files, done="would be applied" if how.diff else "applied")
    yield summary.fixed(files, verb="Would fix" if how.diff else "Fixed")


def _put_out(parts: Iterable[bytes]) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.writelines(parts)
    sys.stdout.buffer.flush()
