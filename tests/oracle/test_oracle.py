"""The oracle of `tests/yardsticks`, on programs of a few lines, with a made-up package in place of the watched ones."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.yardsticks.measure import ORACLE

PACKAGE = {
    "__init__.py": """
from .made import Circuit, run

__all__ = ["Circuit", "run"]
__version__ = "2"
""",
    "made.py": """
class Circuit:
    def __init__(self, size, *, name=None):
        self.size = size

    def h(self, qubit):
        pass

    @classmethod
    def read(cls, text):
        return cls(1)


class Options:
    def __getattr__(self, name):
        return name


class Name(str):
    pass


def run(circuit, **options):
    pass
""",
    "apart.py": "import nowhere_to_be_found\n",
    "broken.py": "import qiskit.gone\n",
}

PROGRAMS = {
    "imports.py": """from qiskit import (
    Circuit,
    Gone as Still,
)
import qiskit.made, qiskit.gone as g
from . import x
import other
""",
    "attributes.py": "import qiskit as q\né = q.Gone\nq.made.Circuit\n",
    "methods.py": "from qiskit import Circuit\nc = Circuit(1)\nc.h(0); c.x(0)\nc.size\nCircuit.read('')\nCircuit.write('')\n",
    "keywords.py": "from qiskit import Circuit, run\nCircuit(1, name='a', title='b')\nrun(1, anything=2)\n",
    "star.py": "from qiskit import *\nCircuit(1).x(0)\n",
    "dynamic.py": "from qiskit.made import Options\nOptions().anything\n",
    "native.py": "from qiskit.made import Name\nName('a').encode(encoding='ascii')\nName('a').coded()\n",
    "unknown.py": "import qiskit.apart\n",
    "within.py": "import qiskit.broken\n",
    "stored.py": "from qiskit import Circuit\nc = Circuit(1)\nc.mine = 1\nc.mine\n",
    "branches.py": "from qiskit import Circuit\nc = Circuit(1)\nif input():\n    c = 1\nc.x()\n",
    "alike.py": "from qiskit import Circuit\nif input():\n    c = Circuit(1)\nelse:\n    c = Circuit(2)\nc.x()\n",
    "shadows.py": "from qiskit import Circuit\nc = Circuit(1)\n[c.x() for c in ()]\ndef f(c):\n    c.x()\nlambda c: c.x()\n",
    "rebound.py": "from qiskit import Circuit\nc = Circuit(1)\nfor c in ():\n    pass\nc.x()\n",
    "later.py": "from qiskit import Circuit\nc = Circuit(1)\ndef f():\n    c.x()\nc = 1\n",
    "other.py": "from qiskit import Circuit\ndef f():\n    Circuit(1).x()\nfrom elsewhere import Circuit\n",
    "again.py": "from qiskit import Circuit\ndef f():\n    Circuit(1).x()\nfrom qiskit import Circuit\n",
    "by_try.py": "try:\n    from qiskit import Gone\nexcept ImportError:\n    from qiskit import Went\n",
    "not_by_try.py": "try:\n    from qiskit import Gone\nexcept KeyError:\n    pass\n",
    "by_test.py": "import qiskit\nif hasattr(qiskit, 'Gone'):\n    qiskit.Gone\nqiskit.Gone if qiskit.__version__ > '1' else 0\n",
    "by_with.py": "import pytest\nwith pytest.raises(ImportError):\n    from qiskit import Gone\n",
    "no_python.py": "from qiskit import (\n",
    "silent.txt": "from qiskit import Gone\n",
}


def cells(*sources: str | list[str]) -> str:
    return json.dumps(
        {
            "cells": [
                {"cell_type": "markdown", "source": "from qiskit import Gone"},
                *({"cell_type": "code", "source": each} for each in sources),
            ]
        }
    )


NOTEBOOKS = {
    "book.ipynb": cells(
        ["%matplotlib inline\n", "from qiskit import Circuit"], "%%bash\nfrom qiskit import Gone", "%%time\nCircuit(1).x()"
    ),
    "torn.ipynb": cells("from qiskit import Circuit\nc = Circuit(1)", "c =", "c.x()"),
    "none.ipynb": "qiskit",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[Mapping[str, Any]]]:
    """What the oracle tells of each program."""
    home = tmp_path_factory.mktemp("oracle")
    for name, text in PACKAGE.items():
        _write(home / "packages" / "qiskit" / name, text)
    for name, text in (PROGRAMS | NOTEBOOKS).items():
        _write(home / "programs" / name, text)
    environment = {**os.environ, "PYTHONPATH": str(home / "packages")}
    command = [sys.executable, ORACLE, home / "programs"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {name: [row for row in rows if row["path"] == name] for name in PROGRAMS | NOTEBOOKS}


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def failing(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    return [row["name"] for row in rows if not row["ok"] and not row["guarded"]]


def guarded(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    return [row["name"] for row in rows if row["guarded"]]


def test_each_alias_is_told_at_its_own_place(told):
    assert [(row["name"], row["ok"], row["spans"]) for row in told["imports.py"]] == [
        ("qiskit.Circuit", True, [[2, 5, 2, 12], [1, 1, 2, 5]]),
        ("qiskit.Gone", False, [[3, 5, 3, 9], [1, 1, 2, 5]]),
        ("qiskit.made", True, [[5, 8, 5, 19]]),
        ("qiskit.gone", False, [[5, 21, 5, 32]]),
    ]


def test_columns_of_attributes_are_code_points(told):
    rows = [row for row in told["attributes.py"] if row["kind"] == "attribute"]
    assert [(row["name"], row["ok"], row["spans"]) for row in rows] == [
        ("qiskit.Gone", False, [[2, 7, 2, 11]]),
        ("qiskit.made.Circuit", True, [[3, 8, 3, 15]]),
        ("qiskit.made", True, [[3, 3, 3, 7]]),
    ]


def test_members_are_told_of_objects_and_classes(told):
    rows = [(row["name"].rpartition(".")[2], row["ok"]) for row in told["methods.py"] if row["kind"] == "method"]
    assert rows == [("h", True), ("x", False), ("size", True), ("read", True), ("write", False)]


def test_keywords_are_told_of_what_says_which_it_takes(told):
    rows = [(row["name"], row["ok"]) for row in told["keywords.py"] if row["kind"] == "keyword"]
    assert rows == [("qiskit.made.Circuit(name=)", True), ("qiskit.made.Circuit(title=)", False)]


def test_a_star_binds_what_the_module_exports(told):
    assert failing(told["star.py"]) == ["qiskit.made.Circuit.x"]


def test_what_shows_at_run_time_only_is_left_open(told):
    assert [row["kind"] for row in told["dynamic.py"]] == ["import"]


def test_members_that_are_not_written_in_python_are_there(told):
    assert [(row["name"], row["ok"]) for row in told["native.py"][1:]] == [
        ("qiskit.made.Name.encode", True),
        ("qiskit.made.Name.coded", False),
    ]


def test_a_module_that_needs_what_is_not_installed_is_left_open(told):
    assert told["unknown.py"] == []


def test_a_module_that_needs_what_a_watched_package_lost_fails(told):
    assert failing(told["within.py"]) == ["qiskit.broken"]


@pytest.mark.parametrize("name", ["stored.py", "branches.py", "shadows.py", "rebound.py", "later.py", "other.py"])
def test_a_name_that_may_be_something_else_is_left_open(told, name):
    assert [row["kind"] for row in told[name]] == ["import"]


def test_a_name_may_be_imported_again(told):
    assert failing(told["again.py"]) == ["qiskit.made.Circuit.x"]


def test_branches_may_agree(told):
    assert failing(told["alike.py"]) == ["qiskit.made.Circuit.x"]


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("by_try.py", ["qiskit.Gone", "qiskit.Went"]),
        ("by_test.py", ["qiskit.Gone", "qiskit.Gone"]),
        ("by_with.py", ["qiskit.Gone"]),
    ],
)
def test_what_is_expected_to_fail_is_guarded(told, name, names):
    assert (guarded(told[name]), failing(told[name])) == (names, [])


def test_not_every_try_is_a_guard(told):
    assert failing(told["not_by_try.py"]) == ["qiskit.Gone"]


def test_the_cells_of_a_notebook_are_one_program(told):
    assert [(row["cell"], row["name"], row["spans"][0]) for row in told["book.ipynb"]] == [
        (1, "qiskit.Circuit", [2, 20, 2, 27]),
        (3, "qiskit.made.Circuit.x", [2, 12, 2, 13]),
    ]


def test_behind_a_cell_that_is_no_python_names_are_open(told):
    assert [row["cell"] for row in told["torn.ipynb"]] == [1]


@pytest.mark.parametrize("name", ["no_python.py", "none.ipynb", "silent.txt"])
def test_of_what_is_no_program_nothing_is_told(told, name):
    assert told[name] == []
