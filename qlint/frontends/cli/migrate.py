"""`qlint migrate`: takes programs to newer releases, as far as rewritings go, and says what was done and what is left."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from qlint import settings
from qlint.fixing.choice import Allowed
from qlint.frontends.cli import fix
from qlint.frontends.cli.progress import line
from qlint.session import Session
from qlint.sources.discover import Problem

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Any]

FORMATS = ("text", "json")
_ABOUT = (
    "Rewrites Python files, notebooks and pages for newer releases: round after round of all fixes, the unsafe ones too, until nothing "
    "more can be done. Unsafe ones are plausible, and have to be looked at: work on files that are committed, or look at --diff first."
)
_PASSED_ON = ("select", "ignore")  # the settings that are options here, too


def add_to(commands: Commands) -> None:
    """Adds the command and its options."""
    parser = commands.add_parser("migrate", help="rewrite programs for newer releases", description=_ABOUT, allow_abbrev=False)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and directories; - reads standard input")
    parser.add_argument(
        "--to",
        action="append",
        default=[],
        metavar="SPEC",
        help="releases to migrate to: latest (the default), or such as 'qiskit==2.1'; repeatable; others are the newest beside these",
    )
    parser.add_argument("--diff", action="store_true", help="show what would change, and write nothing")
    parser.add_argument("--safe-only", action="store_true", help="apply the safe rewritings only")
    for option in settings.OPTIONS:
        if option.key in _PASSED_ON:
            parser.add_argument(f"--{option.key}", action="append", default=[], metavar=option.metavar, help=_help(option.key))
    parser.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="how to report (default: %(default)s)")
    parser.add_argument("--docs", action="store_true", help="migrate the pages in directories, too: reStructuredText, Markdown, MyST")
    parser.add_argument("--docstrings", action="store_true", help="migrate the examples in docstrings, too")
    parser.add_argument("--stdin-filename", metavar="PATH", default="<stdin>", help="the file that standard input stands for")
    parser.add_argument("--exit-zero", action="store_true", help="exit with 0 also if something is left to do")
    parser.set_defaults(run=run)


def _help(key: str) -> str:
    return f"{'migrate only what' if key == 'select' else 'leave alone what'} these rules find: codes, prefixes of codes, or names"


def run(arguments: argparse.Namespace) -> int:
    """Migrates, reports, and gives the exit code. Raises SettingsError and TargetError."""
    from qlint.migration.account import migration
    from qlint.migration.goal import goal

    others = {key: settings.items(getattr(arguments, key)) for key in _PASSED_ON}
    aim = goal(settings.items(arguments.to), {**others, "confidence": ("high",)})
    session = Session(aim.settings)
    allowed = Allowed.SAFE if arguments.safe_only else Allowed.UNSAFE
    filters = fix.STDIN in arguments.paths and not arguments.diff
    how = fix.How(allowed, arguments.diff, only=False, show=False, filters=filters, keep=True)
    files, problems = fix.applied(arguments, session, how)
    problems += [Problem(file.path, file.report.error) for file in files if file.report.error is not None]
    for problem in problems:
        print(f"qlint: {problem.path}: {problem.message}", file=sys.stderr)
    with line() as tell:
        tell("finding out what the code needs")
        found = migration(files, aim, allowed=allowed, docstrings=arguments.docstrings)
    target = session.assumed(session.overrides)
    if arguments.format == "json":
        from qlint.frontends.reports.migration_json import write

        write(found, target, problems, how.notes)
    else:
        from qlint.frontends.reports.migration import write as write_text

        write_text(found, target, how.notes, diff=arguments.diff)
    failing = not found.done or (arguments.diff and any(file.changed for file in files))
    return 2 if any(problem.fatal for problem in problems) else int(failing and not arguments.exit_zero)
