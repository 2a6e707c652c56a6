"""What `tests/yardsticks/fixing` says of fixes, on made-up repositories."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from qlint.fixing.choice import Allowed
from qlint.fixing.files import Fixed, fixed
from qlint.session import Session
from qlint.settings import from_values
from tests.yardsticks.fixing import replay, run
from tests.yardsticks.fixing.json_values import read
from tests.yardsticks.fixing.outcome import Outcome, outcome
from tests.yardsticks.fixing.replay import ElsewhereError
from tests.yardsticks.fixing.undefined import undefined
from tests.yardsticks.fixing.written import Texts
from tests.yardsticks.score import Reference, Span

MOVED = "from qiskit.providers.aer import AerSimulator  # é\n"
GATES = "from qiskit import QuantumCircuit\nqc = QuantumCircuit(2)\nqc.cnot(0, 1)  # one\nqc.toffoli(0, 1, 2)\n"


def book(*sources: str | Sequence[str], **dumped: Any) -> str:
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": each} for each in sources]
    return json.dumps({"cells": [*cells, {"cell_type": "markdown", "source": 'cnot "é"'}], "nbformat": 4, "nbformat_minor": 5}, **dumped)


PROGRAMS = {
    "plain.py": MOVED + GATES,
    "windows.py": (MOVED + GATES).replace("\n", "\r\n"),
    "marked.py": f"\ufeff{MOVED}",
    "lines.ipynb": book((MOVED + GATES).splitlines(keepends=True), "print('é')", indent=1),
    "table.ipynb": book(MOVED, "# versions\nimport qiskit.tools.jupyter\n%qiskit_version_table", "1 + 1"),
    "text.ipynb": book("%matplotlib inline\n" + MOVED, GATES, ensure_ascii=False),
}


@cache
def mended(name: str) -> Fixed:
    session = Session(from_values({"target": ["qiskit==2.6.2"]}, source="test"))
    (file,) = fixed([(name, PROGRAMS[name].encode())], session, allowed=Allowed.SAFE)
    assert file.applied
    return file


@pytest.mark.parametrize("name", PROGRAMS)
def test_fixes_change_nothing_but_what_their_edits_say(name):
    file = mended(name)
    replay.check(name, file.before, file.after, file.applied)


@pytest.mark.parametrize("name", PROGRAMS)
@pytest.mark.parametrize("damage", [lambda data: data.replace(b"qiskit_aer", b"qiskit_aer  "), lambda data: data + b"\n"])
def test_anything_else_that_changes_is_found(name, damage):
    file = mended(name)
    with pytest.raises(ElsewhereError):
        replay.check(name, file.before, damage(file.after), file.applied)


def test_so_is_a_cell_that_is_spelt_otherwise():
    file = mended("lines.ipynb")
    other = file.after.replace(b"print('\\u00e9')", "print('é')".encode())
    assert other != file.after
    with pytest.raises(ElsewhereError, match="without a fix"):
        replay.check(file.path, file.before, other, file.applied)


@pytest.mark.parametrize("applied", [0, 1])
def test_and_a_change_without_its_fix(applied):
    file = mended("plain.py")
    with pytest.raises(ElsewhereError):
        replay.check(file.path, file.before, file.after, file.applied[:applied])


def test_the_values_of_json_are_found_where_they_stand():
    text = ' {"a" : [1, "x\\"]" ,{}], "b":null,"c": []} '
    value = read(text)
    assert {name: text[each.start : each.end] for name, each in value.fields} == {"a": '[1, "x\\"]" ,{}]', "b": "null", "c": "[]"}
    assert [text[each.start : each.end] for each in value.fields[0][1].parts] == ["1", '"x\\"]"', "{}"]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = tmp_path_factory.mktemp("repository")
    for name, text in PROGRAMS.items():
        (tree / name).write_bytes(text.encode())
    (tree / "broken.py").write_text("from qiskit import (\n", encoding="utf-8")
    return tree


@pytest.fixture(scope="module")
def told(repository: Path) -> list[dict[str, Any]]:
    """What is told of the repository, by an oracle that knows no Qiskit."""
    return [dict(row) for row in run.rows(repository, Allowed.SAFE, sys.executable)]


def test_a_repository_is_fixed_in_a_copy(told, repository):
    programs = {row["path"]: row for row in told if row["sort"] == "program"}
    assert {path for path, row in programs.items() if row["changed"]} == set(PROGRAMS)
    assert [row for row in programs.values() if row["broken"] or row["undefined"] or row["elsewhere"] or row["again"]] == []
    assert (repository / "plain.py").read_bytes() == PROGRAMS["plain.py"].encode()


@pytest.mark.parametrize(
    ("name", "text", "names"),
    [
        ("a.py", "print(a)\nb = 1\nprint(b)\n", {"a"}),
        ("a.py", "def f():\n    return a\n\n\na = 1\n", set()),
        ("a.py", "from a import *\nprint(b)\n", set()),
        ("a.py", "print(\n", set()),
        ("a.ipynb", book("import a\n%magic", "display(a)\n!echo b", "print(", "c"), {"c"}),
    ],
)
def test_names_that_nothing_binds_are_found_in_all_of_a_program(name, text, names, tmp_path):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert undefined(tmp_path / name) == names


def test_the_oracle_reads_the_copy_behind_the_fixes(told):
    after = {row["name"]: row["written"] for row in told if row["sort"] == "reference" and row["path"] == "plain.py"}
    assert after == {"qiskit_aer.AerSimulator": True, "qiskit.QuantumCircuit": False}


def reference(line: int, name: str, kind: str = "import", path: str = "a.py") -> Reference:
    return Reference((path, None), kind, name, True, False, "", (Span((line, 1), (line, 9)),))


@pytest.mark.parametrize(
    ("one", "wrote"),
    [
        (reference(1, "qiskit.Gone"), False),
        (reference(2, "qiskit_aer.Gone"), True),
        (reference(3, "qiskit.A.gone", "method"), False),
        (reference(3, "qiskit.A.f(gone=)", "keyword"), False),
        (reference(3, "qiskit.A.other", "method"), True),
        (reference(3, "qiskit.A.f(other=)", "keyword"), True),
    ],
    ids=str,
)
def test_what_a_fix_wrote_stands_in_a_line_that_has_changed(tmp_path, one, wrote):
    texts = {
        "before": "from qiskit import Gone\nfrom x import Gone\na.gone(gone=1)\n",
        "after": "from qiskit import Gone\nfrom y import Gone\na.b(1)\n",
    }
    for name, text in texts.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.py").write_text(text, encoding="utf-8")
    assert Texts(tmp_path / "before", tmp_path / "after").wrote(one) is wrote


def _row(name: str, *, line: int = 1, written: bool = False, ok: bool = False, guarded: bool = False) -> dict[str, Any]:
    row = {"path": "a.py", "cell": None, "kind": "import", "name": name, "ok": ok, "guarded": guarded, "why": ""}
    return {"sort": "reference", **row, "spans": [[line, 1, line, 9]], "written": written}


def _outcome(*rows: dict[str, Any]) -> Outcome:
    return outcome([reference(1, "qiskit.A"), reference(2, "qiskit.B")], rows)


def test_what_failed_before_and_still_fails_is_left_and_not_new():
    found = _outcome(_row("qiskit.A", line=7, written=True), _row("qiskit.C", ok=True), _row("qiskit.C", guarded=True))
    assert ([told.reference.name for told in found.failing], found.uncovered, found.written) == (["qiskit.A"], 0, ())


def test_what_fails_once_more_than_before_is_new():
    found = _outcome(_row("qiskit.A"), _row("qiskit.A", line=2, written=True), _row("qiskit.C"))
    assert ([told.reference.name for told in found.written], found.uncovered) == (["qiskit.A"], 1)


def test_it_is_told_what_there_is_for_what_is_left():
    at = {"sort": "left", "path": "a.py", "code": "QLT101", "symbol": "", "at": [None, 1, 4, 1, 5], "how": "advice"}
    assert [told.how for told in _outcome(_row("qiskit.A"), _row("qiskit.B", line=2), at).failing] == ["QLT101 advice", ""]


@pytest.mark.parametrize(
    ("text", "allowed", "why"),
    [
        ("from qiskit import pulse\npulse.build()", Allowed.UNSAFE, "nothing takes its place"),
        ("from qiskit.aqua import QuantumInstance\nQuantumInstance(1)", Allowed.UNSAFE, "other code does its work, no one expression"),
        ("from qiskit import IBMQ\nIBMQ.load_account()", Allowed.SAFE, "its fix is not safe"),
        ("from qiskit import no_such_thing", Allowed.SAFE, "qlint finds it and knows nothing to write"),
    ],
)
def test_and_why_it_is_left(tmp_path, text, allowed, why):
    (tmp_path / "a.py").write_text(text, encoding="utf-8")
    (name,) = text.split("import ")[1].splitlines()[0].split()
    rows = [row for row in run.rows(tmp_path, allowed, sys.executable) if row["sort"] == "left" and row["at"][1] == 1]
    found = outcome([], [*rows, _row(name) | {"spans": [[1, 1, 1, 99]]}])
    assert {told.why for told in found.failing} == {why}


def test_what_may_not_be_is_a_fault():
    fine = {
        "sort": "program",
        "path": "a.py",
        "changed": True,
        "applied": ["QLT101"],
        "dropped": [],
        "broken": [],
        "undefined": [],
        "elsewhere": "",
        "again": 0,
    }
    assert _outcome(fine).faults == ()
    assert len(_outcome(fine | {"broken": [None], "undefined": ["Aer"], "elsewhere": "it differs", "again": 1}).faults) == 4
