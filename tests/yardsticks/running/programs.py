"""Which files of a repository are programs that can be run by themselves, and with which releases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.yardsticks.inside import programs as reading

_USES = re.compile(r"^[ \t]*(?:from|import)[ \t]+qiskit\b", re.MULTILINE)
_LOCAL = re.compile(r"^[ \t]*(?:from|import)[ \t]+(\w+)", re.MULTILINE)
_IBM = re.compile(r"IBMQ|IBMProvider|QiskitRuntimeService|[Ff]ake|qiskit\.test\.mock")
_NO_PROGRAM = re.compile(r"test_|conftest\.py|setup\.py|__init__\.py|_?version\.py")
ENVIRONMENT_NAMES = ("terra-0.18", "terra-0.25", "qiskit-0.46")
_AQUA = re.compile(r"\bqiskit\.(?:aqua|chemistry|ignis|finance|ml|optimization)\b")
_OF_ITS_TIME = re.compile(
    r"QuantumInstance|qiskit\.test\.mock|qiskit\.providers\.aer|qiskit\.tools\.monitor|opflow|IBMQ|\.u[123]\(|\.cu1\(|iden\("
)


@dataclass(frozen=True, slots=True)
class Program:
    """A script or notebook: its path in the repository, its code, and the files beside and below it that it imports.

    `environments` name the releases of `tests/reality` that it may have been written for, the likeliest first.
    """

    path: Path
    code: str
    beside: tuple[Path, ...]

    @property
    def environments(self) -> tuple[str, ...]:
        if _AQUA.search(self.code):
            return ("terra-0.18",)
        return ("terra-0.25", "terra-0.18") if _OF_ITS_TIME.search(self.code) else ("qiskit-0.46", "terra-0.18")

    @property
    def asks_ibm(self) -> bool:
        """Whether it speaks of IBM's services or of devices that are like theirs."""
        return _IBM.search(self.code) is not None


def programs(tree: Path) -> Iterator[Program]:
    """The programs below the directory that import Qiskit, each once: no tests, and no parts of packages."""
    seen = set()
    for file in reading.files(tree):
        if _NO_PROGRAM.match(file.name) or (file.suffix == ".py" and (file.parent / "__init__.py").exists()):
            continue
        code = "\n".join(text for _, text in reading.texts(file))
        if _USES.search(code) and code not in seen:
            seen.add(code)
            yield Program(file.relative_to(tree), code, tuple(sorted(each.relative_to(tree) for each in _beside(file, code))))


def _beside(file: Path, code: str) -> Iterator[Path]:
    """The modules that it imports from its own directory, or from one in that, which programs put on their path."""
    for name in set(_LOCAL.findall(code)):
        yield from (each for each in (file.with_name(f"{name}.py"), *file.parent.glob(f"*/{name}.py")) if each.is_file() and each != file)
