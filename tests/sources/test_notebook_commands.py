"""The commands in the cells of a notebook that install something."""

from __future__ import annotations

import pytest

from qlint.model import Span
from qlint.sources.notebook.document import document
from tests.sources.notebooks import of


def commands(*cells: str) -> list[str]:
    return [command.text for command in document("a.ipynb", of(*cells)).commands]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("%pip install 'qiskit[visualization]==1.0.2'", ["pip install 'qiskit[visualization]==1.0.2'"]),
        ("%pip install qiskit \\\n   qiskit-aer\n", ["pip install qiskit \\\n   qiskit-aer"]),
        ("!pip3 install -q qiskit; pip install 'a;b' && echo done", ["pip3 install -q qiskit", "pip install 'a;b'"]),
        ("!{sys.executable} -m pip install qiskit", ["pip install qiskit"]),
        ("!python3 -m pip --quiet install qiskit", ["pip --quiet install qiskit"]),
        ("%conda install -c conda-forge qiskit", ["conda install -c conda-forge qiskit"]),
        ("%uv pip install qiskit\n!uv add qiskit", ["uv pip install qiskit", "uv add qiskit"]),
        ("out = !pip install qiskit", ["pip install qiskit"]),
        ("%%capture\n%pip install qiskit", ["pip install qiskit"]),
        ("%%bash\nset -e\npip install qiskit\nls\n", ["pip install qiskit"]),
        ("pip install qiskit\npip install qiskit-aer", ["pip install qiskit", "pip install qiskit-aer"]),
        ("if colab:\n    !pip install qiskit", ["pip install qiskit"]),
        ("%pip list\n!pip show qiskit\n!ls # pip install qiskit\n# !pip install qiskit", []),
        ("x = 'pip install qiskit'", []),
    ],
)
def test_the_commands_that_install_something(cell: str, expected: list[str]) -> None:
    assert commands(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("get_ipython().system('pip install qiskit==0.43')", ["pip install qiskit==0.43"]),
        ("get_ipython().run_line_magic('pip', 'install qiskit==0.43')", ["pip install qiskit==0.43"]),
        ("import os\nos.system('pip install -U qiskit==0.43')", ["pip install -U qiskit==0.43"]),
        ("import subprocess\nsubprocess.run('pip install qiskit==0.43', shell=True)", ["pip install qiskit==0.43"]),
        ("!pip install qiskit-aer\nget_ipython().system('pip install qiskit')", ["pip install qiskit-aer", "pip install qiskit"]),
        ("get_ipython().system('pip list')", []),
    ],
)
def test_commands_that_python_code_hands_to_the_shell(cell: str, expected: list[str]) -> None:
    assert commands(cell) == expected


def test_a_command_stands_in_its_cell() -> None:
    (command,) = document("a.ipynb", of("import qiskit", "x = 1\n!pip install qiskit")).commands
    place = command.place(Span(12, 18))
    assert (place.cell, place.line, place.column, place.end_column) == (2, 2, 14, 20)
