"""What the rules say of lists of requirements, beside their own examples."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qlint import engine
from qlint.session import Session
from qlint.sources.read import document

LISTS = {
    "a retired client, whatever its release": ("qiskit-ibmq-provider==0.20.2\n", ["QLT202 1"]),
    "a retired client by another spelling": ("Qiskit_IBM_Provider\n", ["QLT202 1"]),
    "a retired client from a repository": ("git+https://github.com/Qiskit/qiskit-ibm-provider.git\n", ["QLT202 1"]),
    "a retired client in a comment": ("# qiskit-ibm-provider\nqiskit\n", []),
    "a retired client that somebody wants": ("qiskit-ibm-provider  # noqa: QLT202\n", []),
    "terra beside any qiskit": ("qiskit\nqiskit-terra\n", []),
    "terra beside an old qiskit": ("qiskit==0.44.0\nqiskit-terra==0.25.0\n", []),
    "terra beside a range over both": ("qiskit>=0.45\nqiskit-terra\n", []),
    "terra beside a new qiskit": ("qiskit>=1\nqiskit-terra\n", ["QLT501 2"]),
    "terra on one system": ("qiskit>=1\nqiskit-terra; sys_platform == 'win32'\n", []),
    "an old simulator beside a new qiskit": ("qiskit-aer<0.13\nqiskit~=1.2\n", ["QLT501 1"]),
    "any simulator beside a new qiskit": ("qiskit-aer>=0.11\nqiskit~=1.2\n", []),
    "an old runtime beside a new qiskit": ("qiskit-ibm-runtime==0.9.4\nqiskit==1.0.2\n", ["QLT501 1"]),
    "a new runtime beside an old qiskit": ("qiskit==1.0.2\nqiskit-ibm-runtime==0.40.0\n", ["QLT502 2"]),
    "a runtime whose releases go with it in part": ("qiskit==1.0.2\nqiskit-ibm-runtime>=0.20\n", []),
    "a new simulator beside an old terra": ("qiskit-terra>=0.25\nqiskit-aer>=0.15\n", []),
    "a new runtime beside a bundle": ("qiskit==0.43.0\nqiskit-ibm-runtime>=0.21\n", ["QLT502 2"]),
    "a new simulator beside what is no release": ("qiskit @ git+https://example.org/qiskit\nqiskit-aer==0.18.2\n", []),
    "releases that nobody knows": ("qiskit>=99\nqiskit-ibm-runtime==0.51.0\n", []),
    "others of that family": ("qiskit-nature==0.7\nqiskit>=1\n", []),
    "nothing": ("", []),
}


def reported(path: Path | str, text: str) -> list[str]:
    report = engine.check_document(str(path), document(str(path), text.encode()), Session())
    return [f"{each.finding.code} {each.location.line}" for each in report.located]


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_a_list_is_judged(text: str, expected: list[str]) -> None:
    assert reported("requirements.txt", text) == expected


CELLS = {
    "one command": (["!pip install 'qiskit>=1' qiskit-terra"], ["QLT501 1"]),
    "lines that follow each other": (["!pip install 'qiskit>=1'\n!pip install qiskit-terra"], ["QLT501 2"]),
    "commands of one line": (["!pip install 'qiskit>=1' && pip install qiskit-terra"], ["QLT501 1"]),
    "undone in between": (["!pip install qiskit-terra\n!pip uninstall -y qiskit-terra\n!pip install 'qiskit>=1'"], []),
    "branches": (["if new:\n    !pip install 'qiskit>=1'\nelse:\n    !pip install qiskit-terra"], []),
    "other cells": (["!pip install 'qiskit>=1'", "!pip install qiskit-terra"], []),
    "asked for again": (["!pip install qiskit==0.45.0\n!pip install qiskit==2.2.0\n!pip install qiskit-ibm-runtime==0.46.0"], []),
}


@pytest.mark.parametrize(("cells", "expected"), CELLS.values(), ids=CELLS)
def test_commands_of_a_notebook_are_judged_together_only_where_they_surely_run_together(cells: list[str], expected: list[str]) -> None:
    code = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": cell} for cell in cells]
    assert reported("a.ipynb", json.dumps({"cells": code, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})) == expected


def test_what_a_file_includes_is_installed_beside_it(tmp_path: Path) -> None:
    (tmp_path / "base.txt").write_text("qiskit>=1.1\n")
    assert reported(tmp_path / "requirements.txt", "-r base.txt\nqiskit-terra\n") == ["QLT501 2"]


def test_what_only_limits_is_not_installed(tmp_path: Path) -> None:
    (tmp_path / "limits.txt").write_text("qiskit>=1.1\n")
    assert reported(tmp_path / "requirements.txt", "-c limits.txt\nqiskit-terra\n") == []


def test_what_fits_is_named() -> None:
    text = "qiskit==1.0.2\nqiskit-ibm-runtime==0.40.0\n"
    (found,) = engine.check_document("requirements.txt", document("requirements.txt", text.encode()), Session()).located
    assert found.finding.fixes[0].title.startswith("Ask for `qiskit-ibm-runtime==0.23.0`")
    assert text[found.finding.span.start : found.finding.span.end] == "qiskit-ibm-runtime==0.40.0"
