"""The probes: for each clause of what is to be found and what is to be left alone, a program that must fire and one that must not.

`probes/SECTION/CLAUSE` has `fires.py` and `silent.py`, which tell their findings as `tests/shapes/program.py` says, and modules
that they import. A last line `# proof: ...` at a program's top, after its targets, says how it is proved that it tells the truth:

- without one, the program is run in the environment of the newest releases: each statement with a mark raises, and no other does;
- `# proof: NAME` runs it in an environment of that name in `tests/reality/environments.py`;
- `# proof: warning` wants at least as many warnings of a deprecation as there are marks, and none of a silent program;
- `# proof: skipped` wants the program to skip itself as a test module;
- `# proof: none, REASON` gives the reason why no run can prove it.

`# beyond: REASON` at the end of a line: it fails, and qlint leaves it alone for that reason. A rival that finds it is ahead there.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.shapes.program import Program

HOME = Path(__file__).with_name("probes")
KINDS = ("fires", "silent")
# The sections in the order of the page, with what each is about.
SECTIONS = {
    "imports": "Imports, module attributes, star imports, re-exports, names in text",
    "members": "Members of inferred objects",
    "arguments": "Arguments and their values",
    "unknown": "Names that never existed",
    "changes": "Not there yet, deprecated, retired clients",
    "guards": "What to leave alone: beside a guard that does not help, and behind one that does",
}
_BEYOND = re.compile(r"# beyond: \S.*$", re.MULTILINE)
_PROOF = re.compile(r"(?:# (?:select|target): \S+\n)*# proof: (?P<how>.+)\n")


@dataclass(frozen=True)
class Clause:
    """One clause, the directory of its two programs and the modules that they share."""

    directory: Path

    @property
    def section(self) -> str:
        return self.directory.parent.name

    @property
    def name(self) -> str:
        return f"{self.section}/{self.directory.name}"

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """All Python files of the clause, relative to its directory."""
        return tuple(sorted(path.relative_to(self.directory) for path in self.directory.rglob("*.py")))

    @cached_property
    def marks(self) -> dict[Path, tuple[int, ...]]:
        """The lines with a finding, by file, one for each finding."""
        programs = {file: Program.read(self.directory / file) for file in self.files}
        return {file: tuple(sorted(line for line, _ in program.expected.elements())) for file, program in programs.items()}

    @cached_property
    def beyond(self) -> dict[Path, tuple[int, ...]]:
        """The lines that fail and that qlint leaves alone, by file."""
        lines = {file: (self.directory / file).read_text(encoding="utf-8").splitlines() for file in self.files}
        return {file: tuple(number for number, line in enumerate(text, 1) if _BEYOND.search(line)) for file, text in lines.items()}

    def fails(self, file: Path) -> frozenset[int]:
        """The lines of the file that fail, whether qlint says so or not."""
        return frozenset((*self.marks[file], *self.beyond[file]))

    def program(self, kind: str) -> Program:
        return Program.read(self.directory / f"{kind}.py")

    def proof(self, kind: str) -> str:
        """What the program of that kind says of its proof, "" for a plain run."""
        header = _PROOF.match((self.directory / f"{kind}.py").read_text(encoding="utf-8"))
        return header["how"] if header else ""

    def copied(self, directory: Path) -> Path:
        """A copy of the clause's files below `directory`, where nothing else lies."""
        shutil.copytree(self.directory, directory / self.name, ignore=shutil.ignore_patterns("__pycache__"))
        return directory / self.name


def clauses() -> Iterator[Clause]:
    """All clauses, in the order of SECTIONS and of their names."""
    for section in SECTIONS:
        yield from (Clause(path) for path in sorted((HOME / section).iterdir()) if path.is_dir())
