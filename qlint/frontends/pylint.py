"""The pylint plugin: findings as pylint's messages, whose ids derive from the codes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from pylint.checkers import BaseRawFileChecker
from pylint.interfaces import HIGH, INFERENCE

from qlint import engine, registry, settings
from qlint.model import Confidence, Finding, Severity
from qlint.session import Session
from qlint.settings import SettingsError
from qlint.sources.decode import python_text
from qlint.sources.source import Source
from qlint.target import TargetError

if TYPE_CHECKING:
    from astroid import nodes
    from pylint.lint import PyLinter
    from pylint.typing import MessageDefinitionTuple, OptionDict

# pylint has no letter between "warning" and "convention" but R; what it files under I is off by default.
_LETTERS = {Severity.ERROR: "E", Severity.WARNING: "W", Severity.INFO: "R"}
_CONFIDENCES = {Confidence.HIGH: HIGH, Confidence.LOW: INFERENCE}


def register(linter: PyLinter) -> None:
    """Adds the checker to `linter`, unless it is there: pylint 3 registers again in its worker processes."""
    if not any(isinstance(checker, Checker) for checker in linter.get_checkers()):
        linter.register_checker(Checker(linter))


def load_configuration(linter: PyLinter) -> None:
    """Ends the run as pylint does, with status 32, for options that can't be used; pylint calls it once they are read."""
    try:
        _session(linter)
    except (SettingsError, TargetError) as error:
        print(f"qlint: {error}", file=sys.stderr)
        sys.exit(32)


class Checker(BaseRawFileChecker):
    """All rules as one checker; a raw one, because only these may report a place without one of astroid's nodes."""

    name = "qlint"

    def __init__(self, linter: PyLinter) -> None:
        self.msgs = dict(_messages())
        self.options = tuple(_options())
        super().__init__(linter)

    @cached_property
    def _shared(self) -> Session:
        """What the modules of this run share; made with the first, so that it needn't be sent to other processes."""
        return _session(self.linter)

    def process_module(self, node: nodes.Module) -> None:
        """Reports the findings in the module that pylint has read, at 1-based lines and 0-based columns in UTF-8 bytes."""
        with node.stream() as stream:  # type: ignore[no-untyped-call]
            source = Source.plain(node.file or node.name, python_text(stream.read()))
        try:
            for finding in engine.check(source, session=self._shared, noqa=False):
                self._report(finding, source)
        except (SettingsError, TargetError) as error:
            self.linter.add_message("config-parse-error", line=1, args=f"qlint: {error}")

    def _report(self, finding: Finding, source: Source) -> None:
        line, column = source.lines.utf8_position(finding.span.start)
        end_line, end_column = source.lines.utf8_position(finding.span.end)
        self.linter.add_message(
            finding.name,
            line=line,
            args=finding.message,
            confidence=_CONFIDENCES[finding.confidence],
            col_offset=column,
            end_lineno=end_line,
            end_col_offset=end_column,
        )


def _session(linter: PyLinter) -> Session:
    return Session(settings.from_host(linter.config, host="pylint"))


def _messages() -> Iterator[tuple[str, MessageDefinitionTuple]]:
    """The definition of each rule's message by its id: QLT201, an error, is E9201. Syntax errors are pylint's own to report."""
    for rule in registry.catalogue():
        if rule is registry.SYNTAX_ERROR:
            continue
        # pylint wants a checker's ids to share two digits, for which ours would have to be one checker a hundred,
        # with one analysis between them. It exempts messages that may have several homes.
        yield f"{_LETTERS[rule.severity]}9{rule.code[-3:]}", ("%s", rule.name, rule.explanation, {"shared": True})


def _options() -> Iterator[tuple[str, OptionDict]]:
    for option in settings.OPTIONS:
        described = {"metavar": f"<{option.metavar}>", "help": f"{option.help} (comma-separated)"}
        yield f"qlint-{option.key}", {"type": "string", "default": "", **described}
