"""Imports of names that are gone go where nothing reads them, and stay where something may."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.mending import mended
from tests.sources.notebooks import code, code_of, notebook, written

GONE = {
    "a name of a list": ("from qiskit import QuantumCircuit, execute\n", "from qiskit import QuantumCircuit\n"),
    "a name of a list in lines": (
        "from qiskit import (\n    QuantumCircuit,  # kept\n    execute,\n    transpile,\n)\n",
        "from qiskit import (\n    QuantumCircuit,  # kept\n    transpile,\n)\n",
    ),
    "a whole statement": ("import os\nfrom qiskit.compiler import assemble\nos.getcwd()\n", "import os\nos.getcwd()\n"),
    "two names of one statement": ("from qiskit import execute, assemble, QuantumCircuit\n", "from qiskit import QuantumCircuit\n"),
    "a statement with a comment on its place": ("import os\nfrom qiskit import execute  # noqa: E402\nos\n", "import os\nos\n"),
    "a name with an alias": ("from qiskit import execute as run, QuantumCircuit\n", "from qiskit import QuantumCircuit\n"),
    "a name that prose mentions": (
        '"""We assemble it and execute it."""\nfrom qiskit import QuantumCircuit, assemble\nprint("to assemble a circuit")\n',
        '"""We assemble it and execute it."""\nfrom qiskit import QuantumCircuit\nprint("to assemble a circuit")\n',
    ),
    "a name that is an attribute of others": (
        "from qiskit import QuantumCircuit, execute\nrunner.execute(execute=3)\n",
        "from qiskit import QuantumCircuit\nrunner.execute(execute=3)\n",
    ),
    "an import in a function": ("def f():\n    from qiskit import execute\n", "def f():\n    pass\n"),
    "a module": (
        "import qiskit\nimport qiskit.tools.jupyter\nqiskit.QuantumCircuit(2)\n",
        "import qiskit\nqiskit.QuantumCircuit(2)\n",
    ),
    "a module that brings its package": (
        "import qiskit.tools.jupyter\nqiskit.QuantumCircuit(2)\n",
        "import qiskit\nqiskit.QuantumCircuit(2)\n",
    ),
    "a module under an alias": ("import os, qiskit.ignis as ignis\nos.getcwd()\n", "import os\nos.getcwd()\n"),
    "a star": (
        "from qiskit.tools.jupyter import *\nfrom qiskit import QuantumCircuit\nQuantumCircuit(2)\n",
        "from qiskit import QuantumCircuit\nQuantumCircuit(2)\n",
    ),
}

FOR_OTHERS = {
    "one by which circuits get methods": (
        "from qiskit import QuantumCircuit\nfrom qiskit.providers.aer.extensions.snapshot_statevector import snapshot_statevector\n",
        "from qiskit import QuantumCircuit\n",
    ),
    "told to linters": ("import os\nfrom qiskit import execute  # noqa: F401\nos\n", "import os\nos\n"),
    "told to linters beside its place": ("import os\nfrom qiskit import execute  # noqa: E402, F401\nos\n", "import os\nos\n"),
    "told to pylint": ("import os\nfrom qiskit import execute  # pylint: disable=unused-import\nos\n", "import os\nos\n"),
    "told for the file": ("# ruff: noqa: F401\nfrom qiskit import execute\n", "# ruff: noqa: F401\n"),
    "told in front of it": ("# pylint: disable=unused-import\nfrom qiskit import execute\n", "# pylint: disable=unused-import\n"),
    "bound as itself": ("import os\nfrom qiskit import execute as execute\nos\n", "import os\nos\n"),
    "told in a list": (
        "from qiskit import (\n    QuantumCircuit,  # noqa: F401\n    execute,\n)\n",
        "from qiskit import (\n    QuantumCircuit,  # noqa: F401\n)\n",
    ),
}

KEPT = {
    "exported": "from qiskit import QuantumCircuit, schedule\n\n__all__ = ['QuantumCircuit', 'schedule']\n",
    "in an annotation in quotes": "from qiskit.pulse import Schedule\n\ndef f(x: 'Schedule | None') -> None: ...\n",
    "in a type comment": "from qiskit.pulse import Schedule\nx = []  # type: list[Schedule]\n",
    "in an example": 'from qiskit import schedule\n\ndef f():\n    """\n    >>> schedule(1)\n    """\n',
    "added to": "from qiskit.pulse import Schedule\nSchedule += 1\n",
    "looked up": "from qiskit import schedule\nprint(globals()['sched' + 'ule'], eval('schedule(1)'))\n",
    "deleted": "from qiskit import schedule\ndel schedule\n",
    "an attribute of a class": "class A:\n    from qiskit import schedule\n\nA.schedule()\n",
    "guarded": "try:\n    from qiskit import schedule\nexcept ImportError:\n    pass\n",
    "a name of the star": "from qiskit.tools.jupyter import *\nJobWatcher()\n",
    "used in full": "import qiskit.ignis.mitigation\nqiskit.ignis.mitigation.filters()\n",
}


@pytest.mark.parametrize("case", GONE)
def test_what_nothing_reads_goes(case: str) -> None:
    before, after = GONE[case]
    assert mended(before) == after


@pytest.mark.parametrize("case", FOR_OTHERS)
def test_what_is_meant_for_others_goes_on_request_only(case: str) -> None:
    before, after = FOR_OTHERS[case]
    assert mended(before) == before
    assert mended(before, unsafe=True) == after


@pytest.mark.parametrize("case", KEPT)
def test_what_may_be_read_stays(case: str) -> None:
    assert mended(KEPT[case], unsafe=True) == KEPT[case]


def test_a_name_that_works_in_some_releases_goes_on_request_only() -> None:
    before = "from qiskit import QuantumCircuit, execute\n"
    assert mended(before, target=("qiskit>=0.46",)) == before
    assert mended(before, target=("qiskit>=0.46",), unsafe=True) == "from qiskit import QuantumCircuit\n"


IMPORTERS = {
    "from a import schedule\n": True,
    "import a\na.schedule\n": True,
    "from a import *\nprint(schedule)\n": True,
    "from a import *\n": True,
    "from a import QuantumCircuit\n": False,
    "from qiskit import schedule\n": False,
}


@pytest.mark.parametrize("other", IMPORTERS)
def test_a_name_that_another_module_may_read_stays(other: str, tmp_path: Path) -> None:
    text = "from qiskit import QuantumCircuit, schedule\n"
    for name, content in {"pyproject.toml": "[project]\nname = 'p'\n", "a.py": text, "b.py": other}.items():
        (tmp_path / name).write_text(content)
    assert (mended(text, unsafe=True, name=str(tmp_path / "a.py")) == text) is IMPORTERS[other]


@pytest.mark.parametrize(("line", "kept"), [("%run helpers.ipynb", True), ("%run others.ipynb", False)])
def test_a_name_that_a_notebook_may_read_which_runs_this_one_stays(line: str, *, kept: bool, tmp_path: Path) -> None:
    text = written(notebook(code("from qiskit import QuantumCircuit, schedule"))).decode()
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'p'\n")
    (tmp_path / "helpers.ipynb").write_text(text)
    (tmp_path / "b.ipynb").write_bytes(written(notebook(code(line), code("schedule(1)"))))
    assert (mended(text, unsafe=True, name=str(tmp_path / "helpers.ipynb")) == text) is kept


def test_a_package_hands_its_names_on(tmp_path: Path) -> None:
    text = "from qiskit import schedule\n"
    assert mended(text, unsafe=True, name=str(tmp_path / "__init__.py")) == text


def cells(*texts: str, unsafe: bool = False) -> list[str]:
    return code_of(mended(written(notebook(*map(code, texts))).decode(), name="a.ipynb", unsafe=unsafe).encode())


def test_magics_that_tell_of_versions_go_with_their_import() -> None:
    assert cells("import qiskit\nprint(qiskit)", "import qiskit.tools.jupyter\n%qiskit_version_table\n%qiskit_copyright") == [
        "import qiskit\nprint(qiskit)",
        "",
    ]
    assert cells("from qiskit.tools.jupyter import *\nx = 1", "x\n%qiskit_version_table", "%qiskit_version_table\nx") == ["x = 1", "x", "x"]


def test_a_notebook_has_nothing_for_others() -> None:
    assert cells("import os\nimport qiskit.tools.jupyter  # noqa: F401\n%qiskit_version_table") == ["import os"]


def test_a_module_stays_that_brings_the_magic_of_a_cell() -> None:
    for load in ("import qiskit.tools.jupyter", "from qiskit.wrapper.jupyter import *"):
        assert cells(load, "%%qiskit_job_status\njob = 1") == [load, "%%qiskit_job_status\njob = 1"]


def test_a_notebook_that_has_nothing_of_qiskit_any_more_is_written() -> None:
    assert cells("import qiskit.tools.jupyter\n%qiskit_version_table") == [""]


def test_other_magics_go_on_request() -> None:
    before = "import qiskit.tools.jupyter\n%qiskit_job_watcher\nx = 1"
    assert cells(before) == [before]
    assert cells(before, unsafe=True) == ["x = 1"]


@pytest.mark.parametrize("magic", ["%%qiskit_job_status\nx = 1", "%qiskit_version_table # all of them", "if x:\n    %qiskit_copyright"])
def test_a_magic_that_is_more_than_a_line_stays_with_its_import(magic: str) -> None:
    before = ["import qiskit.tools.jupyter", magic]
    assert cells(*before, unsafe=True) == before


def test_what_a_notebook_has_besides_its_code_may_read_a_name() -> None:
    for other in ("x = schedule(\n", "%%writefile a.py\nfrom b import schedule", "!echo {schedule}"):
        before = ["from qiskit import schedule", other]
        assert cells(*before, unsafe=True) == before


def test_an_unfinished_notebook_keeps_its_star_import() -> None:
    before = ["from qiskit.pulse import *", "# here goes what you write\nx = "]
    assert cells(*before, unsafe=True) == before
