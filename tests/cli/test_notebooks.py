"""Notebooks in the command: found in directories, checked as one program, reported by cell."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.sources.notebooks import code, notebook, of, prose, written

Run = Callable[..., Any]

CELLS = (
    "%matplotlib inline\nfrom qiskit import execute",
    "%%time\njob = execute(\n",
    "import qiskit.tools.jupyter\nexecute(1)  # noqa\n",
    "x = 1\n\n%qiskit_version_table\n",
)


@pytest.fixture
def lab(here: Path) -> Path:
    (here / "lab.ipynb").write_bytes(of(*CELLS))
    return here


def places(out: str) -> list[tuple[str, str]]:
    """Where each finding of a text is, and its code."""
    heads = [line.partition(": QLT") for line in out.splitlines()]
    return [(place, f"QLT{rest[:3]}") for place, mark, rest in heads if mark]


def test_a_finding_is_named_by_cell_line_and_column(qlint: Run, lab: Path) -> None:
    done = qlint("check", "lab.ipynb")
    assert done.code == 1
    assert places(done.out) == [
        ("lab.ipynb:cell 1:2:20", "QLT101"),
        ("lab.ipynb:cell 2:2:14", "QLT001"),
        ("lab.ipynb:cell 3:1:8", "QLT101"),
        ("lab.ipynb:cell 4:3:1", "QLT101"),
    ]


def test_annotations_have_the_line_of_the_file_and_say_the_cell(qlint: Run, lab: Path) -> None:
    out = qlint("check", "--format", "github", "lab.ipynb").out
    lines = (lab / "lab.ipynb").read_text().split("\n")
    line = next(number for number, line in enumerate(lines, 1) if "import execute" in line)
    assert f"::error file=lab.ipynb,line={line},endLine={line},title=QLT101 removed-name::cell 1:2:20: `qiskit.execute` is gone" in out
    assert ",col=" not in out


def test_json_has_both(qlint: Run, lab: Path) -> None:
    (first, *_) = json.loads(qlint("check", "--format", "json", "lab.ipynb").out)["findings"]
    lines = (lab / "lab.ipynb").read_text().split("\n")
    assert "import execute" in lines[first["file_line"] - 1]
    assert (first["cell"], first["line"], first["column"], first["end_line"], first["end_column"]) == (1, 2, 20, 2, 27)


def test_the_edits_of_a_fix_may_be_in_several_cells(qlint: Run, here: Path) -> None:
    (here / "a.ipynb").write_bytes(of("from qiskit import QuantumCircit", "x = 1\nQuantumCircit(2)"))
    (finding,) = json.loads(qlint("check", "--format", "json", "a.ipynb").out)["findings"]
    edits = [edit for fix in finding["fixes"] for edit in fix["edits"]]
    assert [(edit["cell"], edit["start"], edit["text"]) for edit in edits] == [
        (1, {"line": 1, "column": 20}, "QuantumCircuit"),
        (2, {"line": 2, "column": 1}, "QuantumCircuit"),
    ]


def test_notes_and_messages_about_other_lines_name_the_cell(qlint: Run, here: Path) -> None:
    (here / "a.ipynb").write_bytes(
        of(
            "from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2\nbackend = QiskitRuntimeService().backend('a')\n",
            "\nwith backend.open_session():\n    SamplerV2(backend=backend).run([])\n",
        )
    )
    out = qlint("check", "--select", "QLT301", "--target", "qiskit-ibm-runtime==0.23", "a.ipynb").out
    assert places(out) == [("a.ipynb:cell 2:3:5", "QLT301")]
    assert "opened in cell 2, line 2" in out
    assert "= note: a.ipynb:cell 2:2:6: the session is entered here" in out


def test_notebooks_in_directories_are_checked_and_their_checkpoints_never(qlint: Run, lab: Path) -> None:
    (lab / ".ipynb_checkpoints").mkdir()
    (lab / ".ipynb_checkpoints" / "lab-checkpoint.ipynb").write_bytes(of(*CELLS))
    assert {place.partition(":")[0] for place, _ in places(qlint("check", ".").out)} == {"lab.ipynb"}


def test_a_notebook_from_standard_input(qlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(of(*CELLS))))
    assert places(qlint("check", "--stdin-filename", "a.ipynb", "-").out)[0] == ("a.ipynb:cell 1:2:20", "QLT101")


def test_broken_cells_are_chosen_and_ignored_as_any_syntax_error(qlint: Run, lab: Path) -> None:
    assert "QLT001" in qlint("check", "--select", "QLT2", "lab.ipynb").out
    assert "QLT001" not in qlint("check", "--ignore", "QLT001", "lab.ipynb").out
    assert "QLT001" not in qlint("check", "--ignore", "syntax-error", "lab.ipynb").out


def test_a_comment_hides_a_broken_cell(qlint: Run, here: Path) -> None:
    (here / "a.ipynb").write_bytes(of("import qiskit", "x = 1 +  # noqa: QLT001"))
    assert qlint("check", "a.ipynb").code == 0


def test_broken_cells_are_no_matter_where_the_code_says_nothing_of_qiskit(qlint: Run, here: Path) -> None:
    (here / "a.ipynb").write_bytes(written(notebook(prose("qiskit"), code("x ="))))
    assert qlint("check", "a.ipynb").code == 0


def test_a_notebook_that_cannot_be_read_is_one_line_and_the_others_are_checked(qlint: Run, lab: Path) -> None:
    (lab / "broken.ipynb").write_bytes(b'{\n "cells": [\n<<<<<<< qiskit')
    done = qlint("check", ".")
    assert done.code == 2
    assert done.err == "qlint: broken.ipynb: is no notebook that can be read: Expecting '{' in line 3, column 1 of the file\n"
    assert len(places(done.out)) == 4


def test_names_are_shared_between_the_cells_and_with_the_project(qlint: Run, here: Path) -> None:
    (here / "lab.py").write_text("from qiskit import QuantumCircuit\n\ndef made():\n    return QuantumCircuit(2)\n")
    (here / "a.ipynb").write_bytes(of("import lab  # with qiskit", "qc = lab.made()", "%time qc.bind_parameters({})"))
    assert places(qlint("check", "a.ipynb").out) == [("a.ipynb:cell 3:1:10", "QLT102")]


def test_what_a_magic_may_bind_is_not_judged(qlint: Run, here: Path) -> None:
    (here / "a.ipynb").write_bytes(of("from qiskit import *", "%run setup.ipynb", "execute(1)", "QuantumCircit(2)"))
    assert qlint("check", "a.ipynb").code == 0
