"""`qlint explain`: the life of a symbol or a distribution, and what a rule means."""

from __future__ import annotations

import argparse
import shutil
import sys
from typing import TYPE_CHECKING, Any

from qlint import settings
from qlint.explain.asking import AskingError, each
from qlint.settings import SettingsError

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Any]

FORMATS = ("text", "json")
_HELP = "a name or the end of its path, 'function(argument=)', a distribution, or a rule's code or name"
_NARROWEST, _WIDEST = 60, 120


def add_to(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("explain", help="tell the life of a symbol, or what a rule means", allow_abbrev=False)
    parser.add_argument("symbols", nargs="+", metavar="SYMBOL", help=_HELP)
    parser.add_argument("--target", action="append", default=[], metavar="SPEC", help="mark what holds in these releases; repeatable")
    parser.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="how to answer (default: %(default)s)")
    parser.add_argument("--all", action="store_true", help="leave nothing out of long lists")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answers, and gives the exit code: 0 if each symbol is one thing, else 1. Raises SettingsError and TargetError."""
    from qlint import registry
    from qlint.explain.reply import Ambiguous, Unknown, reply
    from qlint.knowledge import store
    from qlint.target import assume

    knowledge = store.load()
    releases = {name: known.releases for name, known in knowledge.distributions.items()}
    specifications = [item for text in arguments.target for item in settings.listed(text)]
    target = assume(specifications, releases, source="command line")
    try:
        asked = [text for several in arguments.symbols for text in each(several)]
        replies = [reply(text, registry.catalogue(), knowledge, target) for text in asked]
    except AskingError as error:
        raise SettingsError(str(error)) from error
    if arguments.format == "json":
        from qlint.frontends.cli import answers_json

        answers_json.write(replies, target, sys.stdout)
    else:
        from qlint.frontends.cli import answers_text

        width = min(max(shutil.get_terminal_size((88, 24)).columns, _NARROWEST), _WIDEST)
        answers_text.write(replies, target, sys.stdout, width=width, whole=arguments.all)
    return int(any(isinstance(answer, Ambiguous | Unknown) for answer in replies))
