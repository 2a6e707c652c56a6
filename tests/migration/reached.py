"""Which programs the fixer takes to the newest releases: `python -m tests.migration.reached [--write]`.

Prints each program with how far it gets; with `--write`, those that run as they did are named in `reached.txt`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.migration.migrated import migrated
from tests.migration.programs import REACHED, Program, programs
from tests.migration.running import ProgramFailedError, compared


def outcome(program: Program) -> str:
    """What comes of the fixer's text: "unchanged", "fails", "differs", or "" where it prints what the program printed.

    Raises CannotBuildError.
    """
    after = migrated(program.before.name, program.before.read_bytes())
    if after == program.before.read_bytes():
        return "unchanged"
    with tempfile.TemporaryDirectory() as directory:
        file = Path(directory) / program.before.name
        file.write_bytes(after)
        try:
            return "differs" if compared(program, file) else ""
        except ProgramFailedError:
            return "fails"


def main(arguments: list[str]) -> int:
    """The command."""
    there = []
    for program in programs():
        result = outcome(program)
        same = migrated(program.before.name, program.before.read_bytes()) == program.wanted.read_bytes()
        print(f"{program}: {result or 'reached'}{', the wanted text' if same else ''}", flush=True)
        if not result:
            there.append(program.name)
    if "--write" in arguments:
        head = [line for line in REACHED.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        REACHED.write_text("".join(f"{line}\n" for line in [*head, *there]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
