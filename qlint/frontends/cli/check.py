"""`qlint check`: finds the files, checks each, and writes one report."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from qlint import engine, settings
from qlint.frontends.cli import fix
from qlint.frontends.cli.progress import counted
from qlint.frontends.reports.outcome import Outcome
from qlint.frontends.reports.summary import shown
from qlint.session import Session
from qlint.sources.decode import ReadError
from qlint.sources.discover import Problem, discover
from qlint.sources.read import document

if TYPE_CHECKING:
    from qlint.fixing.files import Fixed

    Commands = argparse._SubParsersAction[Any]

FORMATS = ("text", "json", "github")


def add_to(commands: Commands) -> None:
    """Adds the command and its options; those that are settings come from their table."""
    parser = commands.add_parser("check", help="report what breaks in files and directories", allow_abbrev=False)
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files and directories; - reads standard input (default: .)"
    )
    for option in settings.OPTIONS:
        parser.add_argument(f"--{option.key}", action="append", default=[], metavar=option.metavar, help=option.help)
    parser.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="how to report (default: %(default)s)")
    parser.add_argument("--docs", action="store_true", help="read the pages in directories, too: reStructuredText, Markdown, MyST")
    parser.add_argument("--docstrings", action="store_true", help="check the examples in docstrings, too")
    parser.add_argument("--stdin-filename", metavar="PATH", default="<stdin>", help="the file that standard input stands for")
    parser.add_argument("--explain-target", action="store_true", help="check nothing: say for which releases each path is judged, and why")
    fix.add_to(parser)
    parser.add_argument("--exit-zero", action="store_true", help="exit with 0 also if there are findings")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Checks, reports, and gives the exit code. Raises SettingsError and TargetError."""
    given = {option.key: settings.items(getattr(arguments, option.key)) for option in settings.OPTIONS}
    session = Session(settings.from_values(given, source="command line"))
    if arguments.explain_target:
        return _explain(arguments.paths, session)
    how = fix.asked(arguments)
    outcome = _outcome(arguments, session, how)
    for problem in outcome.problems:
        print(f"qlint: {'' if problem.fatal else 'warning: '}{problem.path}: {problem.message}", file=sys.stderr)
    if how is None:
        _write(outcome, arguments.format, sys.stdout)
        failing = outcome.findings > 0
    else:
        _tell(outcome, arguments.format, how)
        failing = how.failing(outcome.findings, outcome.fixed or ())
    return 2 if outcome.failed else int(failing and not arguments.exit_zero)


def _tell(outcome: Outcome, form: str, how: fix.How) -> None:
    """What is left, if it is to be reported, and what was mended: JSON says both at once."""
    if how.reports:
        _write(outcome, form, how.notes)
    if form != "json" or not how.reports:
        how.notes.writelines(f"{line}\n" for line in fix.summed_up(outcome.fixed or (), how))


def _explain(paths: Iterable[str], session: Session) -> int:
    from qlint.frontends.cli.assumed import explained

    missing = [path for path in paths if not os.path.lexists(path)]
    for path in missing:
        print(f"qlint: {path}: does not exist", file=sys.stderr)
    for path in paths:
        if path not in missing:
            print("\n".join(explained(path, session)))
    return 2 if missing else 0


def _outcome(arguments: argparse.Namespace, session: Session, how: fix.How | None) -> Outcome:
    files: list[engine.FileReport] = []
    problems: list[Problem] = []
    fixed: tuple[Fixed, ...] | None = None
    if how is not None:
        mended, problems = fix.applied(arguments, session, how)
        fixed = tuple(mended)
        files += (each.report for each in fixed)
    for item in _checked(arguments, session) if how is None else ():
        match item:
            case Problem():
                problems.append(item)
            case engine.FileReport():
                files.append(item)
    problems += (Problem(shown(each.path), shown(each.message), fatal=False) for each in session.targets.problems)
    known = session.analysis.knowledge.distributions
    quiet = frozenset(name for name, distribution in known.items() if distribution.retired is not None or distribution.beside)
    return Outcome(tuple(files), tuple(problems), session.assumed(session.overrides), quiet, fixed)


def _checked(arguments: argparse.Namespace, session: Session) -> Iterator[engine.FileReport | Problem]:
    if fix.STDIN in arguments.paths:
        yield _standard_input(arguments.stdin_filename, session, docstrings=arguments.docstrings)
    found = [*discover((path for path in arguments.paths if path != fix.STDIN), documents=arguments.docs)]
    for item in counted(found, "checking"):
        yield engine.check_file(item, session, docstrings=arguments.docstrings) if isinstance(item, Path) else item


def _standard_input(path: str, session: Session, *, docstrings: bool) -> engine.FileReport:
    try:
        return engine.check_document(path, document(path, sys.stdin.buffer.read(), docstrings=docstrings), session)
    except ReadError as error:
        return engine.FileReport(path, session.target(path), error=str(error))


def _write(outcome: Outcome, form: str, stream: TextIO) -> None:
    match form:
        case "json":
            from qlint.frontends.reports.json import write
        case "github":
            from qlint.frontends.reports.github import write
        case _:
            from qlint.frontends.reports.text import write
    write(outcome, stream)
