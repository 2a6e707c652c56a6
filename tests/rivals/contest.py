"""What pyright and pylint say of the probes, with the packages installed, beside what qlint says without them."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tests.reality.environments import python_of
from tests.rivals.probes import HOME, Clause, clauses
from tests.rivals.proof import NEWEST

# What they say of names, members, arguments and values; the rest of what they say (types of one's own, say) is not compared.
PYRIGHT = frozenset(
    (
        *("reportAttributeAccessIssue", "reportMissingImports", "reportUndefinedVariable", "reportCallIssue", "reportArgumentType"),
        *("reportFunctionMemberAccess", "reportDeprecated"),
    )
)
PYLINT = frozenset(
    (
        *("import-error", "no-name-in-module", "no-member", "undefined-variable", "unexpected-keyword-arg", "too-many-function-args"),
        *("no-value-for-parameter", "redundant-keyword-arg", "deprecated-class", "deprecated-module", "deprecated-method"),
    )
)
RIVALS = ("pyright", "pylint")


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """A line of a clause's file."""

    clause: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Contest:
    """`fails` are the lines that fail, `told` those that a finding stands on, by tool, `said` what the rivals say by (tool, line)."""

    clauses: tuple[Clause, ...]
    fails: frozenset[Line]
    told: Mapping[str, frozenset[Line]]
    said: Mapping[tuple[str, Line], str]

    def found(self, tool: str) -> frozenset[Line]:
        """The lines that fail and on which the tool says so."""
        return self.told[tool] & self.fails

    def false(self, tool: str) -> frozenset[Line]:
        """The lines that work and on which the tool says that something is wrong."""
        return self.told[tool] - self.fails


def contest(below: Path) -> Contest:
    """Both rivals on copies of all probes, which are made `below`; their environment is built if need be. Raises CannotBuildError."""
    chosen = tuple(clauses())
    for clause in chosen:
        clause.copied(below)
    own = frozenset(Line(each.name, file.as_posix(), line) for each in chosen for file in each.files for line in each.marks[file])
    fails = frozenset(Line(each.name, file.as_posix(), line) for each in chosen for file in each.files for line in each.fails(file))
    answers = {"pyright": _pyright(chosen, below), "pylint": _pylint(chosen, below)}
    said = {(rival, _meant(line, text, fails)): text for rival, answer in answers.items() for line, text in answer}
    told = {rival: frozenset(line for tool, line in said if tool == rival) for rival in RIVALS}
    return Contest(chosen, fails, {"qlint": own, **told}, said)


def _meant(line: Line, text: str, fails: frozenset[Line]) -> Line:
    """The line that the message is about: a rival may report the first line of a statement for what stands further down in it."""
    if line in fails:
        return line
    path = HOME / line.clause / line.file
    source = path.read_text(encoding="utf-8")
    around = (each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.Import | ast.ImportFrom | ast.Assign | ast.Expr))
    last = max((each.end_lineno or each.lineno for each in around if each.lineno == line.line), default=line.line)
    named = set(re.findall(r"['\"](\w+)['\"]", text))
    for number, written in enumerate(source.splitlines()[line.line : last], line.line + 1):
        if replace(line, line=number) in fails and named & set(re.findall(r"\w+", written)):
            return replace(line, line=number)
    return line


def _pyright(chosen: Iterable[Clause], below: Path) -> Iterable[tuple[Line, str]]:
    settings = {
        "include": ["."],
        "typeCheckingMode": "standard",
        "reportDeprecated": "warning",
        "executionEnvironments": [{"root": clause.name} for clause in chosen],
    }
    (below / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    python = python_of(NEWEST)
    cache = {"PYRIGHT_PYTHON_CACHE_DIR": str(python.parent.parent / "pyright"), "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    command = [python, "-m", "pyright", "--project", below, "--pythonpath", python, "--outputjson"]
    for each in json.loads(_output(command, below, cache))["generalDiagnostics"]:
        if each.get("rule") in PYRIGHT:
            yield _line(Path(each["file"]), each["range"]["start"]["line"] + 1, below), f"{each['rule']}: {each['message']}"


def _pylint(chosen: Iterable[Clause], below: Path) -> Iterable[tuple[Line, str]]:
    roots = ",".join(clause.name for clause in chosen)
    files = sorted(path.relative_to(below) for path in below.rglob("*.py"))
    command = [
        *(python_of(NEWEST), "-m", "pylint", "--rcfile", os.devnull, "--persistent=n", "--output-format=json2", f"--source-roots={roots}"),
        *("--disable=all", f"--enable={','.join(sorted(PYLINT))}", "--extension-pkg-allow-list=qiskit,qiskit_aer,numpy,rustworkx", *files),
    ]
    for each in json.loads(_output(command, below, {}))["messages"]:
        yield _line(below / each["path"], each["line"], below), f"{each['symbol']}: {each['message']}"


def _line(path: Path, line: int, below: Path) -> Line:
    section, name, *rest = path.resolve().relative_to(below.resolve()).parts
    return Line(f"{section}/{name}", "/".join(rest), line)


def _output(command: Iterable[object], below: Path, more: Mapping[str, str]) -> str:
    """What the command prints, which must be JSON; the code that it ends with says how much it found."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | dict(more)
    done = subprocess.run([str(each) for each in command], cwd=below, capture_output=True, text=True, check=False, env=environment)
    if not done.stdout.lstrip().startswith("{"):
        sys.exit(f"no answer: {done.stderr.strip()[-500:] or done.stdout.strip()[-500:]}")
    return done.stdout
