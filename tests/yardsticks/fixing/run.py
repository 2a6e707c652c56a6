"""Fixes a copy of a repository and says what came of it: `python -m tests.yardsticks.fixing.run TREE safe|unsafe PYTHON`.

PYTHON is the one of an environment with the newest releases, in which the oracle reads the copy afterwards. Each line of the output is a
JSON object with a `sort`: `program` (one file: what was done, and what is wrong), `left` (a finding that stays), `reference` (the oracle's,
and where it was `written` by a fix). TREE is only read.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from qlint.engine import Located
from qlint.fixes.advice import NOTHING, OF_MODULE, OTHER_CODE
from qlint.fixing.choice import Allowed
from qlint.fixing.files import Fixed, fixed
from qlint.model import Fix
from qlint.session import Session
from qlint.settings import from_values
from qlint.sources.discover import discover
from tests.yardsticks.fixing import replay
from tests.yardsticks.fixing.undefined import undefined
from tests.yardsticks.fixing.written import Texts
from tests.yardsticks.inside import programs
from tests.yardsticks.measure import MODERN, ORACLE
from tests.yardsticks.score import reference

Row = Mapping[str, Any]


def rows(tree: Path, allowed: Allowed, python: str) -> Iterator[Row]:
    """What came of the repository in the directory."""
    with tempfile.TemporaryDirectory() as directory:
        copy = Path(shutil.copytree(tree, Path(directory).resolve() / "copy", ignore=shutil.ignore_patterns(".git"), symlinks=True))
        yield from _mended(tree, copy, allowed)
        yield from _asked(tree, copy, python)


def _mended(tree: Path, copy: Path, allowed: Allowed) -> Iterator[Row]:
    start = time.process_time()
    found = (each for each in discover([str(copy)]) if isinstance(each, Path) and each.suffix in programs.SUFFIXES)
    first = _fixed(found, allowed)
    for each in first:
        Path(each.path).write_bytes(each.after)
    spent = time.process_time() - start
    # The others were judged once more when these had changed, and nothing was done to them.
    again = {each.path: len(each.applied) for each in _fixed(_touched(first), allowed) if each.changed}
    for each in first:
        path = Path(each.path).relative_to(copy).as_posix()
        yield {
            "sort": "program",
            "path": path,
            "changed": each.changed,
            "applied": [candidate.located.finding.code for candidate in each.applied],
            "dropped": [[*drop.candidate.kind, drop.candidate.fix.title, drop.reason] for drop in each.dropped],
            "broken": _broken(tree / path, Path(each.path)) if each.changed else [],
            "undefined": sorted(undefined(Path(each.path)) - undefined(tree / path)) if each.changed else [],
            "elsewhere": _elsewhere(each),
            "again": again.get(each.path, 0),
        }
        yield from (_left(path, located, each) for located in each.report.located)
    yield {"sort": "time", "seconds": round(spent, 1)}


def _fixed(files: Iterable[Path], allowed: Allowed) -> list[Fixed]:
    session = Session(from_values({"target": MODERN.watched}, source="the newest releases"))
    return fixed([(str(each), each.read_bytes()) for each in files], session, allowed=allowed)


def _touched(files: Iterable[Fixed]) -> Iterator[Path]:
    return (Path(each.path) for each in files if each.changed or each.applied or each.dropped)


def _elsewhere(file: Fixed) -> str:
    if not file.changed and not file.applied:
        return ""
    try:
        replay.check(file.path, file.before, file.after, file.applied)
    except replay.ElsewhereError as error:
        return str(error)
    return ""


def _broken(before: Path, after: Path) -> list[int | None]:
    """The cells (None: the file) that parsed and do not any more, and those that there are not any more."""
    new = dict(programs.texts(after))
    return [cell for cell, text in programs.texts(before) if _parses(text) and not (cell in new and _parses(new[cell]))]


def _parses(text: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(text)
        except (SyntaxError, ValueError, RecursionError):
            return False
    return True


def _left(path: str, located: Located, file: Fixed) -> Row:
    """A finding that stays, and `how`: which fixes there are and why they are not applied, or what is advised."""
    finding, at = located.finding, located.location
    kinds = sorted({fix.applicability.value for fix in finding.fixes if fix.edits}) or [_advice(finding.fixes)]
    refused = {drop.reason for drop in file.dropped if drop.candidate.located.finding == finding}
    return {
        "sort": "left",
        "path": path,
        "code": finding.code,
        "symbol": finding.symbol or "",
        "at": [at.cell, at.line, at.column, at.end_line, at.end_column],
        "how": "; ".join(["/".join(kinds), *sorted(refused)]),
    }


def _advice(fixes: Sequence[Fix]) -> str:
    """What fixes say that have no edits."""
    if not fixes:
        return "none"
    said = fixes[0].title
    return next((f"advice, {kind}" for start, kind in _ADVICE.items() if said.startswith(start)), "advice")


# What advice is, by how it begins, where it isn't what to write.
_ADVICE = {NOTHING: "nothing takes its place", OTHER_CODE: "other code", OF_MODULE: "other code"}


def _asked(tree: Path, copy: Path, python: str) -> Iterator[Row]:
    command = [python, "-I", str(ORACLE), str(copy)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    texts = Texts(tree, copy)
    for row in map(json.loads, done.stdout.splitlines()):
        yield {"sort": "reference", **row, "written": not row["ok"] and texts.wrote(reference(row))}


def main(arguments: list[str]) -> int:
    """The command."""
    tree, allowed, python = arguments
    for row in rows(Path(tree), Allowed(allowed), python):
        print(json.dumps(row))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
