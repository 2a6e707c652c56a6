"""`assemble`: backends run the circuits themselves, with the options that were assembled with them."""

from __future__ import annotations

import pytest

from qlint.engine import check_document
from qlint.session import Session
from qlint.settings import from_values
from qlint.sources.read import document
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
    "an option that the run is told in the same words": ("sim.run(assemble(qc, shots=5), shots=5)\n", "sim.run(qc, shots=5)\n"),
    "one of two options": ("sim.run(assemble(qc, shots=5, memory=True), shots=5)\n", "sim.run(qc, memory=True, shots=5)\n"),
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
    "circuits that change later": ("q = assemble(qc)\nsim.run(q)\nqc.x(0)\n", "q = qc\nsim.run(q)\nqc.x(0)\n"),
    "two runs": ("q = assemble(qc, shots=5)\nsim.run(q), sim.run(q)\n", "q = qc\nsim.run(q, shots=5), sim.run(q, shots=5)\n"),
}
UNSAFE = {
    "circuits that change": ("q = assemble(qc)\nqc.x(0)\nsim.run(q)\n", "q = qc.copy()\nqc.x(0)\nsim.run(q)\n"),
    "circuits that change, with options": (
        "q = assemble(qc, shots=5)\nqc.append(qc.to_gate(), [0])\nsim.run(q)\n",
        "q = qc.copy()\nqc.append(qc.to_gate(), [0])\nsim.run(q, shots=5)\n",
    ),
    "circuits that code elsewhere may change": (
        "def more(circuit):\n    circuit.x(0)\n\n\nq = assemble(qc)\nmore(qc)\nsim.run(q)\n",
        "def more(circuit):\n    circuit.x(0)\n\n\nq = qc.copy()\nmore(qc)\nsim.run(q)\n",
    ),
    "a circuit that grows in a loop": (
        "jobs = []\nfor _ in range(3):\n    qc.x(0)\n    jobs.append(assemble(qc))\n",
        "jobs = []\nfor _ in range(3):\n    qc.x(0)\n    jobs.append(qc.copy())\n",
    ),
    "a circuit for each turn": (
        "jobs = []\nfor _ in range(3):\n    own = qc.copy()\n    own.x(0)\n    jobs.append(assemble(own))\n",
        "jobs = []\nfor _ in range(3):\n    own = qc.copy()\n    own.x(0)\n    jobs.append(own)\n",
    ),
    "circuits that are looked at": (
        "q = assemble(qc)\nprint(qc.depth(), qc)\nsim.run(q)\nqc.x(0)\n",
        "q = qc\nprint(qc.depth(), qc)\nsim.run(q)\nqc.x(0)\n",
    ),
    "a function that takes what the module changes": (
        "def make():\n    return assemble(qc)\n\n\njobs = [make()]\nqc.x(0)\n",
        "def make():\n    return qc.copy()\n\n\njobs = [make()]\nqc.x(0)\n",
    ),
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
    "a run that may be told the same": "def f(**more):\n    qobj = assemble(qc, shots=5)\n    sim.run(qobj, **more)\n",
    "read": "q = assemble(qc)\nprint(q.config)\nsim.run(q)\n",
    "handed on with options": "def make():\n    return assemble(qc, shots=5)\n",
    "different options": "if qc:\n    q = assemble(qc, shots=5)\nelse:\n    q = assemble(qc, shots=6)\nsim.run(q)\n",
    "an option that is told to the run": "sim.run(assemble(qc, shots=5), shots=6)\n",
    "an option that is worked out": "q = assemble(qc, shots=input())\nsim.run(q)\n",
    "pulses": "def play(schedule):\n    return sim.run(assemble(schedule, sim, meas_level=1))\n",
    "circuits made one by one": "sim.run(assemble(c for c in [qc]))\n",
    "a function that is handed on": "map(assemble, [qc])\n",
    "a list that grows": "both = [qc, qc]\nq = assemble(both)\nboth.append(qc)\nsim.run(q)\n",
    "a list of circuits that change": "both = [qc, qc]\nq = assemble(both)\nqc.x(0)\nsim.run(q)\n",
    "what may be a list, and changes": "def run(some):\n    q = assemble(some)\n    some.append(1)\n    sim.run(q)\n",
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


REASONS = {
    "an option that is told to the run": "what is run was assembled with other options than the run is told, or may be told",
    "different options": "what is run was assembled with other options than the run is told, or may be told",
    "read": "something else is done with what is assembled than running it",
    "pulses": "pulses are assembled",
    "handed on with options": "what is assembled is handed on, and it isn't known which run is to be told its options",
    "a list that grows": "the circuits may change between `assemble` and their run, and what was assembled did not",
    "a function that is handed on": "the function is not only called",
}


@pytest.mark.parametrize("case", REASONS)
def test_the_advice_says_what_hinders(case: str) -> None:
    program = (HEAD + LEFT[case]).encode()
    (found,) = check_document("program.py", document("program.py", program), Session(from_values({}, source="test"))).located
    assert found.finding.fixes[0].title.endswith(f", by hand: {REASONS[case]}")
