"""The flake8 plugin: findings in the lines that flake8 read, at the positions flake8 counts in."""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterator, Sequence

from flake8.exceptions import ExecutionError
from flake8.options.manager import OptionManager

from qlint import engine, settings
from qlint.session import Session
from qlint.settings import SettingsError
from qlint.sources.source import Source
from qlint.target import TargetError


class Plugin:
    """One file's check, made by flake8 with what it asks for by parameter name."""

    def __init__(self, tree: ast.AST, filename: str, lines: Sequence[str], options: argparse.Namespace) -> None:
        del tree  # asking for it is what makes flake8 call a plugin once a file; the engine parses only what it must
        self._source = Source.plain(filename, "".join(lines))
        self._session: Session = options.qlint_session

    @staticmethod
    def add_options(manager: OptionManager) -> None:
        """Every setting as `--qlint-...`, and as a key in flake8's configuration."""
        for option in settings.OPTIONS:
            described = f"{option.help} (comma-separated)"
            manager.add_option(f"--qlint-{option.key}", default="", metavar=option.metavar, help=described, parse_from_config=True)

    @staticmethod
    def parse_options(_manager: OptionManager, options: argparse.Namespace, _files: Sequence[str]) -> None:
        """Puts into `options` what the files of this run share; every process of flake8's own makes its options, or inherits them.

        Raises ExecutionError, which flake8 prints without a traceback, for settings that can't be used.
        """
        try:
            options.qlint_session = Session(settings.from_host(options, host="flake8"))
        except (SettingsError, TargetError) as error:
            raise ExecutionError(f"qlint: {error}") from error

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """(1-based line, 0-based column in UTF-8 bytes, "CODE message", this class) of every finding."""
        try:
            findings = engine.check(self._source, session=self._session, noqa=False)
        except (SettingsError, TargetError) as error:
            raise ExecutionError(f"qlint: {error}") from error
        for finding in findings:
            line, column = self._source.lines.utf8_position(finding.span.start)
            yield line, column, f"{finding.code} {finding.message}", type(self)
