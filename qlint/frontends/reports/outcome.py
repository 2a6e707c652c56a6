"""What a run of the command found, as the reports take it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qlint.engine import FileReport
from qlint.fixing.choice import Allowed, chosen
from qlint.sources.discover import Problem
from qlint.target import Range, Target

if TYPE_CHECKING:
    from qlint.fixing.files import Fixed


@dataclass(frozen=True, slots=True)
class Outcome:
    """Files in the order in which they were checked, and inputs that were not.

    `assumed` is the target where no file says otherwise, `quiet` the distributions to be named only where
    a target was asked for. `fixed` are the files as they were and as they became, if fixes were to be applied.
    """

    files: tuple[FileReport, ...]
    inputs: tuple[Problem, ...]
    assumed: Target
    quiet: frozenset[str] = frozenset()
    fixed: tuple[Fixed, ...] | None = None

    @property
    def problems(self) -> Iterator[Problem]:
        """All inputs that were not checked as asked: those that gave no file, then files that could not be read."""
        yield from self.inputs
        yield from (Problem(file.path, file.error) for file in self.files if file.error is not None)

    @property
    def failed(self) -> bool:
        """Whether the job was not done."""
        return any(problem.fatal for problem in self.problems)

    @property
    def findings(self) -> int:
        return sum(len(file.located) for file in self.files)

    def fixable(self, allowed: Allowed) -> int:
        """How many findings have a fix that would be applied."""
        return sum(chosen(located.finding, allowed) is not None for file in self.files for located in file.located)

    @property
    def checked(self) -> int:
        """How many files were read, those that could not be written with their fixes among them."""
        return sum(file.error is None or bool(file.located) for file in self.files)

    def named(self, target: Target) -> Mapping[str, Range]:
        """The ranges of a target that a reader wants to see."""
        return {name: each for name, each in sorted(target.ranges.items()) if each.specifier or name not in self.quiet}

    def by_target(self) -> list[tuple[Target, list[FileReport]]]:
        """The files that were held against a target, by that, the target of most files first; without any, the one assumed."""
        found: list[tuple[Target, list[FileReport]]] = []
        for file in filter(lambda each: each.judged, self.files):
            files = next((files for target, files in found if target == file.target), None)
            if files is None:
                found.append((file.target, [file]))
            else:
                files.append(file)
        return sorted(found, key=lambda entry: -len(entry[1])) or [(self.assumed, [])]
