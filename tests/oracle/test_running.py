"""What `tests/yardsticks/running` says of programs, on made-up ones that are run by the Python of the tests."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.yardsticks.running import sandbox
from tests.yardsticks.running.judged import DIFFERS, ELSEWHERE, REPORTED, SAME, UNREACHED, errors, is_whole, unsteady, verdicts, worst
from tests.yardsticks.running.outcome import BOTH, outcome
from tests.yardsticks.running.page import tables
from tests.yardsticks.running.programs import programs
from tests.yardsticks.running.sandbox import Sources

PYTHON = Path(sys.executable)


@pytest.fixture(autouse=True)
def _kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "KEPT", tmp_path / "kept")


def book(*sources: str) -> str:
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": each.splitlines(True)} for each in sources]
    return json.dumps({"cells": [*cells, {"cell_type": "markdown", "source": "none"}], "nbformat": 4, "nbformat_minor": 5, "metadata": {}})


def ran(folder: Path, *cells: str, name: str = "a.ipynb", seconds: int = 60, **beside: str) -> Sequence[Mapping[str, Any]]:
    data = book(*cells) if name.endswith(".ipynb") else cells[0]
    files = {f"{each}.py": text.encode() for each, text in beside.items()}
    return sandbox.rows(Sources(folder / name, data.encode(), files), PYTHON, seconds=seconds)


def shown(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    return [f"{each['printed']}{each['value']}" for each in rows if "printed" in each]


def test_cells_are_run_in_one_space_and_tell_what_they_print_and_come_to(tmp_path: Path) -> None:
    found = ran(tmp_path, "a = 2\nprint('one')\na", "a + 1;", "a * 2\nprint(a)")
    assert shown(found) == ["one\n2", "", "2\n"]
    assert is_whole(found)


def test_a_script_is_a_program_that_shows_no_values(tmp_path: Path) -> None:
    found = ran(tmp_path, "import more\nif __name__ == '__main__':\n    print(more.A)\nmore.A\n", name="a.py", more="A = 5\n")
    assert shown(found) == ["5\n"]


def test_what_fails_does_not_end_the_program_and_tells_where_it_came_through(tmp_path: Path) -> None:
    found = ran(tmp_path, "def f():\n    return nobody", "f()\nprint(1)", "from json import dumps, nothing\ndumps(2)", "(")
    assert shown(found) == ["", "1\n", "'2'"]
    assert [(each["cell"], each["error"], each["at"]) for each in found if each.get("error")] == [
        (2, "NameError", [[2, 1], [1, 2]]),
        (3, "ImportError", [[3, 1]]),
        (4, "SyntaxError", []),
    ]
    assert [each["names"] for each in found if each.get("names")] == [["nothing"]]
    assert list(errors(found, [2])) == ["2:1: NameError: name 'nobody' is not defined"]
    assert not is_whole(found)


def test_what_exits_is_an_error_and_so_is_what_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "STATEMENT", 1)
    found = ran(tmp_path, "import sys\nsys.exit()\nprint(3)", "while True: pass\nprint(4)")
    assert [each["error"] for each in found if each.get("error")] == ["SystemExit", "TooLongError"]
    assert shown(found) == ["3\n", "4\n"]


def test_a_program_that_does_not_end_is_stopped(tmp_path: Path) -> None:
    found = ran(tmp_path, "print(5)", "import signal\nsignal.alarm(0)\nwhile True: pass", seconds=3)
    assert shown(found) == ["5\n"]
    assert not is_whole(found)


def test_programs_see_neither_the_network_nor_the_users_own_home(tmp_path: Path) -> None:
    (tmp_path / "data.txt").write_text("here")
    look = "import os, socket\ntry:\n    socket.create_connection(('192.0.2.1', 80), 1)\n    print('network')\nexcept OSError:\n    pass\n"
    found = ran(
        tmp_path,
        look,
        "print(open('data.txt').read(), os.path.expanduser('~') != %r, 'PYTHONPATH' in os.environ)".replace("%r", repr(str(Path.home()))),
    )
    assert shown(found) == ["", "here True False\n"]


def row(cell: int, line: int, error: str = "", *at: tuple[int, int], names: str = "") -> dict[str, Any]:
    message = "name 'a' is not defined" if error == "NameError" else ""
    return {"cell": cell, "line": line, "end": line, "error": error, "message": message, "at": [*map(list, at)], "names": names.split()}


def through(cell: int, printed: str = "", figures: int = 0) -> dict[str, Any]:
    return {"cell": cell, "printed": printed, "value": "", "figures": figures}


BEFORE = [row(1, 1), through(1, "{'0': 500, '1': 524}"), row(2, 1), through(2, "text <a.b object at 0x7f1234567>", 1)]


@pytest.mark.parametrize(
    ("after", "findings", "expected"),
    [
        ([through(1, "{'0': 530, '1': 494}"), through(2, "text <c object at 0x1234567>", 1)], (), {1: SAME, 2: SAME}),
        ([through(1, "{'0': 930, '1': 94}"), through(2, "text", 1)], (), {1: DIFFERS, 2: DIFFERS}),
        ([through(1, "{'0': 530, '1': 494}"), through(2, "text <c object at 0x1234567>")], (), {1: SAME, 2: DIFFERS}),
        ([through(1, "{'0': 512, '1': 512}")], (), {1: SAME, 2: UNREACHED}),
        ([row(1, 1, "ImportError", names="a b"), through(1), row(2, 1, "NameError"), through(2)], [(1, 1, 1)], {1: REPORTED, 2: REPORTED}),
        ([row(1, 1, "ImportError", names="*"), through(1), row(2, 1, "NameError"), through(2)], [(1, 1, 1)], {1: REPORTED, 2: REPORTED}),
        ([row(1, 1, "ImportError", names="b"), through(1), row(2, 1, "NameError"), through(2)], [(1, 1, 1)], {1: REPORTED, 2: ELSEWHERE}),
        ([row(1, 1, "ImportError", names="a"), through(1), row(2, 1, "NameError"), through(2)], (), {1: ELSEWHERE, 2: ELSEWHERE}),
        ([through(1, "{'0': 512, '1': 512}"), row(2, 1, "TypeError", (2, 1), (1, 7)), through(2)], [(1, 5, 9)], {1: SAME, 2: REPORTED}),
        ([through(1, "{'0': 512, '1': 512}"), row(2, 1, "TypeError", (2, 1), (1, 7)), through(2)], [(1, 8, 9)], {1: SAME, 2: ELSEWHERE}),
    ],
)
def test_cells_are_held_against_what_they_were(after, findings, expected) -> None:
    assert verdicts(BEFORE, after, findings) == expected


def test_what_differs_behind_a_failure_says_nothing() -> None:
    after = [through(1, "{'0': 500, '1': 524}"), through(2, "text"), through(3, "5")]
    assert verdicts([*BEFORE, row(2, 2, "KeyError"), through(3, "4")], after, ()) == {1: SAME, 3: UNREACHED}
    assert verdicts([*BEFORE, through(3, "4")], [*after[:1], row(2, 1, "KeyError"), *after[1:]], ()) == {
        1: SAME,
        2: ELSEWHERE,
        3: UNREACHED,
    }


def test_what_takes_too_long_says_nothing_and_nor_does_what_needs_it() -> None:
    after = [row(1, 1, "TooLongError", names="a"), through(1), row(2, 1, "NameError"), through(2)]
    assert verdicts(BEFORE, after, ()) == {1: UNREACHED, 2: REPORTED}


def test_only_cells_that_ran_before_are_judged() -> None:
    assert verdicts([row(1, 1, "NameError"), through(1), through(2)], [through(1), through(2)], ()) == {2: SAME}


def test_what_differs_each_time_is_told() -> None:
    assert unsteady([through(1, "5"), through(2, "6")], [through(1, "5"), through(2, "7")]) == {2}


def test_a_program_is_what_the_worst_of_its_cells_is() -> None:
    assert [worst(each) for each in ([], [SAME, DIFFERS], [ELSEWHERE, REPORTED], [UNREACHED, SAME])] == [
        SAME,
        DIFFERS,
        ELSEWHERE,
        UNREACHED,
    ]


OLD = "from qiskit import Aer\nbackend = Aer.get_backend('qasm_simulator')\n"
MADE_UP = {
    "old/qiskit/__init__.py": "class Aer:\n    get_backend = staticmethod(lambda name: name)\n",
    "old/qiskit_aer.py": "from qiskit import Aer\n",
    "new/qiskit/__init__.py": "",
    "new/qiskit_aer.py": "class Aer:\n    get_backend = staticmethod(lambda name: name)\n",
}
PROGRAMS = {
    "fixed.py": f"{OLD}print(backend)\n",
    "left.py": "from qiskit.aqua import Thing\n",
    "lab/book.ipynb": book(OLD, "backend"),
    "lab/copy.ipynb": book(OLD, "backend"),
    "lab/test_it.py": OLD,
    "package/__init__.py": "",
    "package/part.py": OLD,
    "other.py": "print('qiskit')\n",
}


def python(folder: Path, packages: Path) -> Path:
    """A command that runs Python with these packages."""
    command = folder / f"python-{packages.name}"
    command.write_text(f'#!/bin/sh\nexec {PYTHON} -c "{RUN}" {packages} "$@"\n')
    command.chmod(0o755)
    return command


RUN = (
    "import sys, runpy; sys.argv = [each for each in sys.argv[1:] if each not in ('-I', '-B')]; sys.path.insert(0, sys.argv.pop(0)); "
    "runpy.run_path(sys.argv[0], run_name='__main__')"
)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name, text in {**MADE_UP, **{f"tree/{name}": text for name, text in PROGRAMS.items()}}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path / "tree"


def test_programs_are_what_imports_qiskit_and_stands_by_itself(tree: Path) -> None:
    assert [each.path.as_posix() for each in programs(tree)] == ["fixed.py", "left.py", "lab/book.ipynb"]
    assert [each.environments for each in programs(tree)] == [("qiskit-0.46", "terra-0.18"), ("terra-0.18",), ("qiskit-0.46", "terra-0.18")]


def test_what_a_program_imports_from_below_is_fixed_with_it(tree: Path, tmp_path: Path) -> None:
    (tree / "tools").mkdir()
    (tree / "tools" / "mine.py").write_text(f"{OLD}NAME = backend\n")
    (tree / "fixed.py").write_text("import sys\nimport qiskit\nsys.path.append('tools')\nfrom mine import NAME\nprint(NAME)\n")
    (program,) = (each for each in programs(tree) if each.path.name == "fixed.py")
    old = python(tmp_path, tmp_path / "old")
    found = outcome(tree, program, {BOTH: old, "terra-0.18": old, "qiskit-2.6": python(tmp_path, tmp_path / "new")})
    assert found is not None
    assert (found.applied, found.migrated, found.safe) == (1, {1: SAME}, {1: SAME})


def test_fixed_programs_are_run_with_old_releases_and_new_ones(tree: Path, tmp_path: Path) -> None:
    old = python(tmp_path, tmp_path / "old")
    pythons = {BOTH: old, "terra-0.18": old, "qiskit-2.6": python(tmp_path, tmp_path / "new")}
    found = [outcome(tree, each, pythons) for each in programs(tree)]
    assert [each and (each.path, each.whole, each.applied, each.migrated, each.safe) for each in found] == [
        ("fixed.py", True, 1, {1: SAME}, {1: SAME}),
        None,
        ("lab/book.ipynb", True, 1, {1: SAME, 2: SAME}, {1: SAME, 2: SAME}),
    ]
    lines = list(tables({"a/b": [each for each in found if each is not None]}))
    assert "| a/b | 2 | 3 | 3 in 2 | 0 | 0 | 0 | 0 |" in lines
    assert "| **all** | 0 | 0 | 0 | 0 | 0 | 0 | 0 |" in lines


def test_what_breaks_where_nothing_is_found_is_told(tree: Path, tmp_path: Path) -> None:
    old = python(tmp_path, tmp_path / "old")
    pythons = {BOTH: old, "terra-0.18": old, "qiskit-2.6": python(tmp_path, tmp_path / "empty")}
    found = [outcome(tree, each, pythons) for each in programs(tree)]
    assert [each.migrated for each in found if each is not None] == [{1: ELSEWHERE}, {1: ELSEWHERE, 2: ELSEWHERE}]
    assert [each.errors[0] for each in found if each is not None] == ["1:1: ModuleNotFoundError: No module named 'qiskit_aer'"] * 2
