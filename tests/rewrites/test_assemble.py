"""`assemble`: backends run the circuits themselves, with the options that were assembled with them."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

HEAD = """\
from qiskit import QuantumCircuit, assemble
from qiskit_aer import Aer

qc = QuantumCircuit(1, 1)
sim = Aer.get_backend('qasm_simulator')
"""
DONE = HEAD.replace(", assemble", "")

SAFE = {
    "at once": ("sim.run(assemble(qc)).result()\n", "sim.run(qc).result()\n"),
    "at once with options": (
        "sim.run(assemble([qc, qc], sim, shots=5, memory=True))\n",
        "sim.run([qc, qc], shots=5, memory=True)\n",
    ),
    "by keyword": ("sim.run(qobj=assemble(experiments=qc, backend=sim, seed_simulator=1))\n", "sim.run(qobj=qc, seed_simulator=1)\n"),
    "a variable": ("qobj = assemble(qc)\nsim.run(qobj)\n", "qobj = qc\nsim.run(qobj)\n"),
    "a variable with options": (
        "qobj = assemble(\n    qc,\n    shots=5,\n)\njob = sim.run(qobj)\n",
        "qobj = qc\njob = sim.run(qobj, shots=5)\n",
    ),
    "circuits that are made for it": (
        "from qiskit import transpile\nq = assemble(transpile(qc, sim))\nqc.x(0)\nfor _ in range(2):\n    sim.run(q)\n",
        "from qiskit import transpile\nq = transpile(qc, sim)\nqc.x(0)\nfor _ in range(2):\n    sim.run(q)\n",
    ),
    "a variable for one after the other": (
        "q = assemble(qc, shots=5)\nsim.run(q)\nq = assemble(qc, shots=6)\nsim.run(q)\nq = assemble(qc)\nsim.run(q)\n",
        "q = qc\nsim.run(q, shots=5)\nq = qc\nsim.run(q, shots=6)\nq = qc\nsim.run(q)\n",
    ),
    "a variable as an option": ("n = 5\nq = assemble(qc, shots=n)\nsim.run(q)\n", "n = 5\nq = qc\nsim.run(q, shots=n)\n"),
    "two runs": ("q = assemble(qc, shots=5)\nsim.run(q), sim.run(q)\n", "q = qc\nsim.run(q, shots=5), sim.run(q, shots=5)\n"),
}
UNSAFE = {
    "circuits that change": ("q = assemble(qc)\nqc.x(0)\nsim.run(q)\n", "q = qc\nqc.x(0)\nsim.run(q)\n"),
    "circuits of another block": ("if qc:\n    q = assemble(qc)\nsim.run(q)\n", "if qc:\n    q = qc\nsim.run(q)\n"),
    "a backend that nobody knows": (
        "def run(b):\n    q = assemble(qc, shots=5)\n    return b.run(q)\n",
        "def run(b):\n    q = qc\n    return b.run(q, shots=5)\n",
    ),
    "either way": (
        "if qc:\n    q = assemble(qc, shots=5)\nelse:\n    q = assemble(qc, shots=5)\nsim.run(q)\n",
        "if qc:\n    q = qc\nelse:\n    q = qc\nsim.run(q, shots=5)\n",
    ),
    "an option that changes": ("n = 5\nq = assemble(qc, shots=n)\nn = 6\nsim.run(q)\n", "n = 5\nq = qc\nn = 6\nsim.run(q, shots=n)\n"),
    "handed on": ("def make():\n    return assemble(qc)\n", "def make():\n    return qc\n"),
    "bindings": (
        "def run(t, values):\n    q = assemble(qc, shots=5, parameter_binds=[{t: v} for v in values])\n    sim.run(q)\n",
        "def run(t, values):\n    q = [qc.assign_parameters(binds) for binds in [{t: v} for v in values]]\n    sim.run(q, shots=5)\n",
    ),
}
LEFT = {
    "read": "q = assemble(qc)\nprint(q.config)\nsim.run(q)\n",
    "handed on with options": "def make():\n    return assemble(qc, shots=5)\n",
    "different options": "if qc:\n    q = assemble(qc, shots=5)\nelse:\n    q = assemble(qc, shots=6)\nsim.run(q)\n",
    "an option that is told to the run": "sim.run(assemble(qc, shots=5), shots=6)\n",
    "an option that is worked out": "q = assemble(qc, shots=input())\nsim.run(q)\n",
    "pulses": "def play(schedule):\n    return sim.run(assemble(schedule, sim, meas_level=1))\n",
    "circuits made one by one": "sim.run(assemble(c for c in [qc]))\n",
    "a function that is handed on": "map(assemble, [qc])\n",
}


@pytest.mark.parametrize("case", SAFE)
def test_simulators_run_the_circuits(case: str) -> None:
    before, after = SAFE[case]
    assert mended(HEAD + before) == DONE + after


@pytest.mark.parametrize("case", UNSAFE)
def test_what_is_less_than_sure_needs_a_yes(case: str) -> None:
    before, after = UNSAFE[case]
    assert mended(HEAD + before) == HEAD + before
    assert mended(HEAD + before, unsafe=True) == DONE + after


@pytest.mark.parametrize("case", LEFT)
def test_what_cannot_be_followed_is_left(case: str) -> None:
    assert mended(HEAD + LEFT[case], unsafe=True) == HEAD + LEFT[case]


def test_an_attribute_of_a_module() -> None:
    before = f"import qiskit.compiler\n{DONE}q = qiskit.compiler.assemble(qc, shots=5)\nsim.run(q)\n"
    assert mended(before) == f"import qiskit.compiler\n{DONE}q = qc\nsim.run(q, shots=5)\n"


def test_a_star() -> None:
    head = DONE.replace("from qiskit import QuantumCircuit", "from qiskit import *")
    assert mended(f"{head}sim.run(assemble(qc))\nsim.run(assemble(qc))\n") == f"{head}sim.run(qc)\nsim.run(qc)\n"
