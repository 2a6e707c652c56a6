"""Runs programs in the environments of `make reality`, each with the network replaced.

`python -m tests.migration.running [NAME ...]` runs the programs before and as wanted, and says of each what differs.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.migration.compare import differences
from tests.migration.programs import WANTED, Program, programs
from tests.reality.environments import ENVIRONMENTS, CannotBuildError, home, python_of

INSIDE = Path(__file__).with_name("inside")
SECONDS = 600
SETTINGS = {"LC_ALL": "C.UTF-8", "MPLBACKEND": "Agg", "USAGE_DATA_OPT_OUT": "True", "QISKIT_PARALLEL": "FALSE", "OMP_NUM_THREADS": "1"}


class ProgramFailedError(Exception):
    """The program ended with an error; the text is the end of what it wrote."""


def printed(file: Path, environment: str) -> str:
    """What the program prints there; kept from the last time that the same program was run by the same harness.

    Raises ProgramFailedError, and CannotBuildError where the environment can't be had.
    """
    parts = [each.read_bytes() for each in sorted(INSIDE.glob("*.py"))] + [file.read_bytes(), environment.encode()]
    kept = home() / "migration" / f"{hashlib.sha256(b'|'.join(parts)).hexdigest()[:20]}.txt"
    if not kept.exists():
        text = _run(file, environment)
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(f".{os.getpid()}")
        part.write_text(text, encoding="utf-8")
        part.replace(kept)
    return kept.read_text(encoding="utf-8")


def _run(file: Path, environment: str) -> str:
    python = python_of(next(each for each in ENVIRONMENTS if each.name == environment))
    settings = ("PYTHON", "QISKIT", "QX_", "LC_", "LANG")
    variables = {name: value for name, value in os.environ.items() if not name.startswith(settings)} | SETTINGS
    with tempfile.TemporaryDirectory() as directory:
        # -I: neither the checkout nor the user's own packages and accounts are seen.
        done = subprocess.run(
            [str(python), "-I", "-B", str(INSIDE), str(file)],
            capture_output=True,
            encoding="utf-8",
            check=False,
            cwd=directory,
            env={**variables, "HOME": directory, "IPYTHONDIR": directory},
            timeout=SECONDS,
        )
    if done.returncode:
        lines = (done.stdout + done.stderr).strip().splitlines()
        raise ProgramFailedError("\n".join(lines[-12:]))
    return done.stdout


def compared(program: Program, migrated: Path) -> list[str]:
    """In what the migrated program's printing differs in the newest releases from the program's own in the old ones.

    Raises ProgramFailedError and CannotBuildError.
    """
    before = printed(program.before, program.environment)
    return list(differences(before, printed(migrated, WANTED), shots=program.shots, width=program.range))


def main(names: list[str]) -> int:
    """The command; 1 where anything differs."""
    failed = 0
    for program in programs():
        if names and program.name not in names:
            continue
        try:
            found = compared(program, program.wanted)
        except (CannotBuildError, ProgramFailedError) as error:
            found = [str(error)]
        failed += bool(found)
        print(f"{program}: {'differs' if found else 'same'}", *found, sep="\n    ", flush=True)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
