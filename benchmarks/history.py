"""Measures the knowledge as it ships against other forms of it: the last tables of `docs/knowledge.md`.

Each figure is the least of many runs, each in a fresh process and in turn with the others: what else the machine does only ever adds.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.page import tell
from benchmarks.questions import Question, questions
from qlint.knowledge.shard import shipped

_ROOT = Path(__file__).resolve().parents[1]
_FORMS = {"text": "text", "sqlite": "SQLite", "files": "marshal, whole files", "slices": "marshal, slices"}
_PROGRAMS = tuple(_ROOT / "docs" / "examples" / name for name in ("modern.py", "provider_bell.py", "classic_notebook_export.py"))
_WHOLE: Mapping[str, list[Question]] = {
    "all last names (`vocabulary`)": [("vocabulary", (name,)) for name in ("qiskit", "qiskit-aer", "qiskit-aqua", "qiskit-ibm-runtime")],
    "the exports of a name (`find`)": [("find", ("transpile",))],
    "the exports of a name that never was": [("find", ("transpyle",))],
    "the members of a name (`members_named`)": [("members_named", ("run",))],
    "a remedy written by hand, the first": [("remedy", ("qiskit.execute",))],
    "a remedy written by hand for the definition": [("remedy", ("qiskit.utils.deprecation.deprecate_arguments",))],
    "a remedy that follows from the history": [("remedy", ("qiskit.circuit.classicalregister.ClassicalRegister",))],
    "no remedy, after all was searched": [("remedy", ("qiskit.pulse.Schedule",))],
}
_STEPS = {"open": "open", "first": "the words of the rules", "then": "look-ups", "all": "together"}

Run = Mapping[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.history", description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="runs of each measurement (default: 15)")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/knowledge.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folders = dict(_built(Path(scratch)))
        tell(_report(folders, options.runs), "benchmarks.history", write=options.write)


def _built(scratch: Path) -> Iterator[tuple[str, Path]]:
    for form in _FORMS:
        folder = scratch / form
        folder.mkdir()
        importlib.import_module(f"benchmarks.forms.{form}").build(folder, shipped())
        yield form, folder


def _report(folders: Mapping[str, Path], runs: int) -> Iterator[str]:
    yield from _table(("", *_FORMS.values()), _sizes(folders))
    for program in _PROGRAMS:
        asked = questions(program)
        measured = _interleaved({form: _command(form, folder, asked) for form, folder in folders.items()}, runs)
        traced = {form: _run([*_command(form, folder, asked), "--traced"]) for form, folder in folders.items()}
        yield from ("", f"{program.name}: {len(asked[1])} questions", "")
        yield from _table(("", *_FORMS.values()), (*_times(measured), *_memory(measured, traced)))
    yield from ("", "Asked of all there is, in a fresh process", "")
    yield from _table(("", *_FORMS.values()), _whole(folders, max(3, runs // 4)))


def _sizes(folders: Mapping[str, Path]) -> Iterator[tuple[str, ...]]:
    files = {form: _files(folder) for form, folder in folders.items()}
    yield "files", *(f"{len(each):,}" for each in files.values())
    yield "MB", *(f"{sum(file.stat().st_size for file in each) / 1e6:.1f}" for each in files.values())
    yield "MB in a wheel", *(f"{_zipped(folder) / 1e6:.1f}" for folder in folders.values())


def _files(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file()]


def _zipped(folder: Path) -> int:
    with tempfile.TemporaryFile() as target:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in _files(folder):
                archive.write(file, file.relative_to(folder))
        return target.tell()


def _times(measured: Mapping[str, Sequence[Run]]) -> Iterator[tuple[str, ...]]:
    for step, label in _STEPS.items():
        least = {form: min(run[step] for run in runs) for form, runs in measured.items()}
        yield f"{label}, ms", *(_compared(each, least["text"]) for each in least.values())


def _compared(figure: float, text: float) -> str:
    return f"{figure:.1f}" if figure == text else f"{figure:.1f} ({figure / text:.1f} x)"


def _memory(measured: Mapping[str, Sequence[Run]], traced: Mapping[str, Run]) -> Iterator[tuple[str, ...]]:
    yield "allocated by Python, MB", *(f"{run['allocated']:.1f}" for run in traced.values())
    yield "resident, MB", *(f"{min(run['resident'] for run in runs):.1f}" for runs in measured.values())


def _whole(folders: Mapping[str, Path], runs: int) -> Iterator[tuple[str, ...]]:
    for label, asked in _WHOLE.items():
        measured = _interleaved({form: _command(form, folder, ([], asked)) for form, folder in folders.items()}, runs)
        least = {form: min(run["then"] for run in each) for form, each in measured.items()}
        yield f"{label}, ms", *(_compared(each, least["text"]) for each in least.values())


def _command(form: str, folder: Path, asked: tuple[list[Question], list[Question]]) -> list[str]:
    return [sys.executable, "-m", "benchmarks.one", form, str(folder), json.dumps(asked)]


def _interleaved(commands: Mapping[str, list[str]], runs: int) -> dict[str, list[Run]]:
    """The runs of each command, all commands in turn; a first turn is not counted."""
    found: dict[str, list[Run]] = {form: [] for form in commands}
    for turn in range(runs + 1):
        for form, command in commands.items():
            run = _run(command)
            found[form] += [run] if turn else []
    return found


def _run(command: list[str]) -> Run:
    answer: Run = json.loads(subprocess.run(command, cwd=_ROOT, check=True, capture_output=True, text=True).stdout)
    return answer


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|---|{'---:|' * (len(heads) - 1)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


if __name__ == "__main__":
    main()
