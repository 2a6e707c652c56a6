"""`qlint rules`, and what `qlint explain` says of a rule: what can be reported, and what it means."""

from __future__ import annotations

import argparse
import textwrap
from typing import TYPE_CHECKING, Any

from qlint import registry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qlint.rule import Example, Rule

    Commands = argparse._SubParsersAction[Any]

_WIDTH = 88


def add_to(commands: Commands) -> None:
    """Adds the command."""
    listing = commands.add_parser("rules", help="list all rules", allow_abbrev=False)
    listing.set_defaults(run=list_rules)


def list_rules(_arguments: argparse.Namespace) -> int:
    """Prints a line for each rule: code, name, summary."""
    known = registry.catalogue()
    width = max(len(rule.name) for rule in known)
    for rule in known:
        print(f"{rule.code}  {rule.name:<{width}}  {rule.summary}")
    return 0


def explained(rule: Rule) -> Iterator[str]:
    """The lines that say what the rule is about, with its examples."""
    default = "" if rule.by_default else ", off by default"
    yield f"{rule.code} {rule.name} ({rule.severity.value}{default}): {rule.summary}"
    for paragraph in rule.explanation.strip().split("\n\n"):
        yield ""
        yield textwrap.fill(" ".join(paragraph.split()), _WIDTH, break_on_hyphens=False)
    for example in rule.examples:
        yield from _example(example)


def _example(example: Example) -> Iterator[str]:
    judged = f" (judged for {', '.join(example.target)})" if example.target else ""
    for title, code in (("Reported", example.bad), ("Not reported", example.good)):
        yield ""
        yield f"{title}{judged}:"
        yield ""
        yield textwrap.indent(code.rstrip("\n"), "    ")
