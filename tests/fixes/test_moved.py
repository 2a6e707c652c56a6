"""Names that moved: imports and their uses lead to where they are now, and nothing else changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qlint.knowledge import remedies
from qlint.knowledge.schema import Action, Kind
from qlint.knowledge.store import load
from tests.fixes.mending import mended

KNOWN = load()

SAFE = {
    "all names of a line": (
        "from qiskit.providers.aer import AerSimulator as A, noise  # simulators\nA(), noise.NoiseModel()\n",
        "from qiskit_aer import AerSimulator as A, noise  # simulators\nA(), noise.NoiseModel()\n",
    ),
    "an attribute below star imports that follow other statements": (
        "import sys\nsys.path\nimport qiskit\nfrom qiskit.visualization import *  # all\n\nqiskit.Aer.get_backend('a'), qiskit.Aer\n",
        "import sys\nsys.path\nimport qiskit\nfrom qiskit.visualization import *  # all\nfrom qiskit_aer import Aer\n\n"
        "Aer.get_backend('a'), Aer\n",
    ),
    "another path of one class, which takes less now": (
        "from qiskit.extensions import XGate, CXGate\nXGate(label='x'), CXGate()\n",
        "from qiskit.circuit.library import XGate, CXGate\nXGate(label='x'), CXGate()\n",
    ),
    "one name of a list": (
        "from qiskit import (\n    QuantumCircuit,  # circuits\n    Aer,\n    transpile,\n)\nAer.backends()\n",
        "from qiskit import (\n    QuantumCircuit,  # circuits\n    transpile,\n)\nfrom qiskit_aer import Aer\nAer.backends()\n",
    ),
    "a name for an import that is there": (
        "from qiskit import QuantumCircuit, Aer\nfrom qiskit_aer import AerSimulator\n",
        "from qiskit import QuantumCircuit\nfrom qiskit_aer import AerSimulator, Aer\n",
    ),
    "names that go to two modules": (
        "from qiskit.extensions import HGate, XGate, Barrier, UnitaryGate\nHGate, Barrier\n",
        "from qiskit.circuit import Barrier\nfrom qiskit.circuit.library import HGate, XGate, UnitaryGate\nHGate, Barrier\n",
    ),
    "names that go to two modules which are imported from": (
        "from qiskit.circuit.library import CXGate\nfrom qiskit.extensions import XGate, Barrier, YGate\nfrom qiskit.circuit import Gate\n",
        "from qiskit.circuit.library import CXGate, XGate, YGate\nfrom qiskit.circuit import Gate, Barrier\n",
    ),
    "a name beside one that stays in its module": (
        "from qiskit.providers import BaseJob, JobStatus\n\n\ndef f(job: BaseJob): ...\n",
        "from qiskit.providers import JobV1, JobStatus\n\n\ndef f(job: JobV1): ...\n",
    ),
    "one name twice": ("from qiskit import Aer\nfrom qiskit import Aer\n", "from qiskit_aer import Aer\n"),
    "one module in several rounds": (
        "from qiskit.providers.aer import QasmSimulator\nfrom qiskit.providers.aer import noise\n"
        "from qiskit import Aer, execute\nexecute\n",
        "from qiskit_aer import QasmSimulator, Aer, noise\nfrom qiskit import execute\nexecute\n",
    ),
    "names that another import has": (
        "from qiskit.tools.visualization import plot_histogram\nfrom qiskit.visualization import circuit_drawer\n",
        "from qiskit.visualization import circuit_drawer, plot_histogram\n",
    ),
    "a line that is to be left alone": (
        "from qiskit import Aer  # noqa: QLT101\nfrom qiskit import Aer as A, transpile\n",
        "from qiskit import Aer  # noqa: QLT101\nfrom qiskit import transpile\nfrom qiskit_aer import Aer as A\n",
    ),
    "two lines": (
        "from qiskit.tools.visualization import plot_histogram\nfrom qiskit import Aer, transpile\n",
        "from qiskit.visualization import plot_histogram\nfrom qiskit import transpile\nfrom qiskit_aer import Aer\n",
    ),
    "an import in a function": (
        "def run():\n    from qiskit import Aer, QuantumCircuit\n    return Aer\n",
        "def run():\n    from qiskit import QuantumCircuit\n    from qiskit_aer import Aer\n    return Aer\n",
    ),
    "a module that is a package now": (
        "from qiskit.providers import aer, Backend\naer.AerSimulator()\n",
        "from qiskit.providers import Backend\nimport qiskit_aer as aer\naer.AerSimulator()\n",
    ),
    "a module of which more is read in full": (
        "from qiskit.providers.aer import noise\nnoise.noise_model.NoiseModel()\n",
        "from qiskit_aer import noise\nnoise.noise_model.NoiseModel()\n",
    ),
    "a plain import with an alias": (
        "import os, qiskit.providers.aer.noise as n\nn.NoiseModel()\n",
        "import os, qiskit_aer.noise as n\nn.NoiseModel()\n",
    ),
    "a plain import with its uses": (
        "import qiskit\nimport qiskit.providers.aer\nqiskit.QuantumCircuit(), qiskit.providers.aer.AerSimulator()\n",
        "import qiskit\nimport qiskit_aer\nqiskit.QuantumCircuit(), qiskit_aer.AerSimulator()\n",
    ),
    "a plain import that other uses need": (
        "import qiskit.providers.aer\nqiskit.QuantumCircuit(), qiskit.providers.aer.AerSimulator()\n",
        "import qiskit, qiskit_aer\nqiskit.QuantumCircuit(), qiskit_aer.AerSimulator()\n",
    ),
    "attributes": (
        "import qiskit as qk\n\nfirst = qk.Aer.get_backend('a')\nsecond = qk.Aer.get_backend('b')\n",
        "import qiskit as qk\nfrom qiskit_aer import Aer\n\nfirst = Aer.get_backend('a')\nsecond = Aer.get_backend('b')\n",
    ),
    "attributes, by another name where the text has that one": (
        "import qiskit\n\nAer = 1\nfirst = qiskit.Aer.get_backend('a')\nsecond = qiskit.Aer.get_backend('b')\n",
        "import qiskit\nfrom qiskit_aer import Aer as qiskit_Aer\n\nAer = 1\n"
        "first = qiskit_Aer.get_backend('a')\nsecond = qiskit_Aer.get_backend('b')\n",
    ),
    "a name that a star does not bring": (
        "from qiskit import *\n\nAer.backends()\nAer.get_backend('a')\n",
        "from qiskit import *\nfrom qiskit_aer import Aer\n\nAer.backends()\nAer.get_backend('a')\n",
    ),
    "another name for a class that takes the same": (
        "from qiskit.extensions.standard import CnotGate\n\ngate = CnotGate()\n",
        "from qiskit.circuit.library import CXGate\n\ngate = CXGate()\n",
    ),
    "another name under an alias": (
        "from qiskit.extensions.standard import ToffoliGate as T\nT()\n",
        "from qiskit.circuit.library import CCXGate as T\nT()\n",
    ),
    "a new name that is in use": (
        "from qiskit.extensions.standard import CnotGate\n\nCXGate = CnotGate\n",
        "from qiskit.circuit.library import CXGate as CnotGate\n\nCXGate = CnotGate\n",
    ),
    "a name that is exported": (
        "from qiskit.extensions.standard import CnotGate\n\n__all__ = ['CnotGate']\n",
        "from qiskit.circuit.library import CXGate as CnotGate\n\n__all__ = ['CnotGate']\n",
    ),
    "a name that only others can read": (
        "from qiskit.extensions.standard import CnotGate  # for those who import it from here\n",
        "from qiskit.circuit.library import CXGate as CnotGate  # for those who import it from here\n",
    ),
    "a name in a string": (
        "from qiskit.extensions.standard import CnotGate\n\n\ndef f(gate: 'CnotGate'):\n    return CnotGate()\n",
        "from qiskit.circuit.library import CXGate as CnotGate\n\n\ndef f(gate: 'CnotGate'):\n    return CnotGate()\n",
    ),
    "a name in a type comment": (
        "from qiskit.extensions.standard import CnotGate\n\ngate = CnotGate()  # type: CnotGate\n",
        "from qiskit.circuit.library import CXGate as CnotGate\n\ngate = CnotGate()  # type: CnotGate\n",
    ),
}

UNSAFE = {
    "what needs other arguments": (
        "from qiskit.algorithms import VQE\n",
        "from qiskit_algorithms import VQE\n",
    ),
    "a star": (
        "from qiskit.providers.aer import *\nAerSimulator()\n",
        "from qiskit_aer import *\nAerSimulator()\n",
    ),
    "an import at the top of what imports nothing of Qiskit until it has to": (
        "import sys\n\n\ndef f():\n    import qiskit\n\n    return qiskit.Aer.backends()\n",
        "import sys\nfrom qiskit_aer import Aer\n\n\ndef f():\n    import qiskit\n\n    return Aer.backends()\n",
    ),
}

LEFT = {
    "a name in use for something else, and the other one too": "import qiskit\n\nAer = qiskit_Aer = 1\nqiskit.Aer.get_backend('a')\n",
    "a root in use for something else": "import qiskit.providers.aer\n\n\ndef f(qiskit):\n    return qiskit.providers.aer.AerSimulator()\n",
    "a module of which the successor lacks a name": "from qiskit.providers import aer\n\naer.extensions\naer.IBMQ\n",
    "a name that a star import below may bind": "x = 1\nimport qiskit\nqiskit.Aer.backends()\nfrom a import *\n",
    "a name spelt by getattr": "import qiskit\n\ngetattr(qiskit, 'Aer')\n",
    "a module imported by a call": "import importlib\n\naer = importlib.import_module('qiskit.providers.aer')\n",
    "a guarded import": "try:\n    from qiskit import Aer\nexcept ImportError:\n    from qiskit_aer import Aer\n",
}


@pytest.mark.parametrize("case", SAFE)
def test_safe_fixes_lead_to_where_it_is(case: str) -> None:
    before, after = SAFE[case]
    assert mended(before) == after
    assert mended(after) == after


@pytest.mark.parametrize("case", UNSAFE)
def test_what_differs_there_is_not_safe(case: str) -> None:
    before, after = UNSAFE[case]
    assert mended(before) == before
    assert mended(before, unsafe=True) == after


@pytest.mark.parametrize("case", LEFT)
def test_what_has_no_exact_edit_is_left(case: str) -> None:
    assert mended(LEFT[case], unsafe=True) == LEFT[case]


def test_a_target_whose_releases_do_not_all_have_the_new_place_has_no_safe_fix() -> None:
    before = "from qiskit.tools.visualization import plot_histogram\n"
    old = ("qiskit>=0.7",)
    assert mended(before, target=old) == before


def test_an_import_in_one_cell_and_its_uses_in_others() -> None:
    cells = [["import qiskit.providers.aer as aer\n", "import qiskit"], ["qiskit.Aer.backends()"], ["aer.AerSimulator()"]]
    after = [["import qiskit_aer as aer\n", "import qiskit\n", "from qiskit_aer import Aer"], ["Aer.backends()"], ["aer.AerSimulator()"]]
    assert sources(mended(notebook(cells), name="book.ipynb")) == after


def test_each_cell_keeps_its_imports() -> None:
    cells = [["from qiskit_aer import noise\n", "noise"], ["from qiskit import Aer, transpile"], ["from qiskit import Aer"]]
    after = [cells[0], ["from qiskit import transpile\n", "from qiskit_aer import Aer"], ["from qiskit_aer import Aer"]]
    assert sources(mended(notebook(cells), name="book.ipynb")) == after


def test_a_name_that_another_module_imports_from_here_keeps_its_name(tmp_path: Path) -> None:
    text = "from qiskit.extensions.standard import CnotGate\n\ngate = CnotGate()\n"
    for name, content in {"pyproject.toml": "[project]\nname = 'p'\n", "a.py": text, "b.py": "from a import CnotGate\n"}.items():
        (tmp_path / name).write_text(content)
    after = "from qiskit.circuit.library import CXGate as CnotGate\n\ngate = CnotGate()\n"
    assert mended(text, name=str(tmp_path / "a.py")) == after


def test_settings_of_which_another_package_has_its_own_are_not_safe() -> None:
    before = "import qiskit_machine_learning\nfrom qiskit.utils import algorithm_globals\n\nalgorithm_globals.random_seed = 7\n"
    assert mended(before) == before
    assert mended(before, unsafe=True) == before.replace("qiskit.utils", "qiskit_algorithms.utils")


def notebook(cells: list[list[str]]) -> str:
    rows = [{"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": each} for each in cells]
    return json.dumps({"cells": rows, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}, indent=1)


def sources(text: str) -> list[list[str]]:
    return [each["source"] for each in json.loads(text)["cells"]]


def test_every_name_that_moved_by_hand_has_edits_that_mend_its_import() -> None:
    moved = [each for each in remedies.entries() if each.action is Action.MOVED and "." in each.symbol]
    programs = [program for each in moved[::3] if (program := importing(each.symbol)) is not None]
    assert len(programs) > 25
    for program in programs:
        after = mended(program, unsafe=True)
        assert after != program
        assert mended(after, unsafe=True) == after


def importing(path: str) -> str | None:
    """The import of a name of a module that has no successor's client to go to."""
    module, _, name = path.rpartition(".")
    symbol = KNOWN.symbol(path)
    if symbol is None or symbol.kind is Kind.MODULE or KNOWN.module(module) is None or not path.startswith("qiskit."):
        return None
    return None if path.startswith("qiskit.providers.ibmq") else f"from {module} import {name}\n\nfound = {name}\n"
