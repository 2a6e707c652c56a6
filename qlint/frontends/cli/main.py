"""The command `qlint`: reads its arguments, and turns whatever happens into an exit code and one line."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from qlint import __version__
from qlint.frontends.cli import catalogue, check, explain, migrate
from qlint.settings import SettingsError
from qlint.target import TargetError

EXIT_NOT_DONE = 2
EXIT_INTERRUPTED = 130  # as shells count a death by SIGINT


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command with `argv` (None: the process's own) and returns its exit code.

    0 is clean, 1 there are findings, 2 the job could not be done. Raises SystemExit for `--help`,
    `--version` and arguments that can't be understood.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # no character, of a path say, is worth a crash
    with suppress(ValueError):  # not in the main thread
        signal.signal(signal.SIGTERM, _ended)
    try:
        arguments = _parser().parse_args(argv)
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except (SettingsError, TargetError) as error:
        return _not_done(str(error))
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:  # nobody reads on
        _give_up_output()
        return EXIT_NOT_DONE
    except OSError as error:
        if error.filename is None:
            _give_up_output()
        return _not_done(f"{error.filename or 'standard output cannot be written'}: {error.strerror}")
    return code


def _ended(number: int, _: object) -> NoReturn:
    """Leaves by way of what has to be put in order: a file that is half written is taken away."""
    raise SystemExit(128 + number)


def _give_up_output() -> None:
    """What is still in the buffer must not fail again when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _not_done(message: str) -> int:
    print(f"qlint: {message}", file=sys.stderr)
    return EXIT_NOT_DONE


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line, without the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(_not_done(f"{message} (see `{self.prog} --help`)"))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="qlint", description="Finds where Qiskit and IBM Quantum code breaks.", allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"qlint {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    check.add_to(commands)
    migrate.add_to(commands)
    catalogue.add_to(commands)
    explain.add_to(commands)
    return parser
