"""Gates with a condition go into a block, where the statement does nothing else."""

from __future__ import annotations

import pytest

from qlint.engine import check_document
from qlint.model import Fix
from qlint.session import Session
from qlint.settings import from_values
from qlint.sources.read import document
from tests.fixes.mending import mended

HEAD = """\
from qiskit import QuantumCircuit, QuantumRegister, ClassicalRegister
from qiskit.circuit.library import XGate

q, c = QuantumRegister(2), ClassicalRegister(2)
qc = QuantumCircuit(q, c)
"""

WRITTEN = {
    "a register": ("qc.x(0).c_if(c, 1)\n", "with qc.if_test((c, 1)):\n    qc.x(0)\n"),
    "a bit, and a comment": ("qc.x(q[0]).c_if(c[0], True)  # back\n", "with qc.if_test((c[0], True)):\n    qc.x(q[0])  # back\n"),
    "a circuit that another's method gave": (
        "two = qc.assign_parameters({})\ntwo.x(0).c_if(c, 1)\n",
        "two = qc.assign_parameters({})\nwith two.if_test((c, 1)):\n    two.x(0)\n",
    ),
    "keywords": ("qc.x(0).c_if(val=3, classical=c)\n", "with qc.if_test((c, 3)):\n    qc.x(0)\n"),
    "a gate that is appended": ("qc.append(XGate().c_if(0, 1), [0])\n", "with qc.if_test((0, 1)):\n    qc.append(XGate(), [0])\n"),
    "an instruction behind append": ("qc.append(XGate(), [0]).c_if(0, 1)\n", "with qc.if_test((0, 1)):\n    qc.append(XGate(), [0])\n"),
    "statements in a row": (
        "qc.x(0).c_if(c, 1)\nqc.z(0).c_if(c, 2)\n",
        "with qc.if_test((c, 1)):\n    qc.x(0)\nwith qc.if_test((c, 2)):\n    qc.z(0)\n",
    ),
    "a block with the indentation of others": (
        "for i in range(2):\n  qc.x(i).c_if(c, i)\n",
        "for i in range(2):\n  with qc.if_test((c, i)):\n    qc.x(i)\n",
    ),
    "tabs": ("if q:\n\tqc.x(0).c_if(c, 1)\n", "if q:\n\twith qc.if_test((c, 1)):\n\t\tqc.x(0)\n"),
    "a comment in what goes": ("qc.x(0).c_if(  # why\n    c, 1)\n", "# why\nwith qc.if_test((c, 1)):\n    qc.x(0)\n"),
    "a call over lines": ("qc.x(\n    0,\n).c_if(c, 1)\n", "with qc.if_test((c, 1)):\n    qc.x(\n    0,\n)\n"),
}

LEFT = {
    "a value that is used": "a = qc.x(0).c_if(c, 1)\n",
    "a gate with a name": "gate = XGate()\nqc.append(gate.c_if(0, 1), [0])\n",
    "another statement in the line": "qc.h(0); qc.x(0).c_if(c, 1)\n",
    "a suite of one line": "if q: qc.x(0).c_if(c, 1)\n",
    "two conditions": "qc.x(0).c_if(c, 1).c_if(c, 2)\n",
    "arguments that are not written": "qc.x(0).c_if(*[c, 1])\n",
    "a circuit that is made there": "QuantumCircuit(q, c).x(0).c_if(c, 1)\n",
    "a simulator without blocks": "from qiskit_aer import Aer\nAer.get_backend('statevector_simulator')\nqc.x(0).c_if(c, 1)\n",
    "another one": "from qiskit_aer import UnitarySimulator\nUnitarySimulator()\nqc.x(0).c_if(c, 1)\n",
    "one of the basic provider": "from qiskit.providers.basic_provider import BasicSimulator\nBasicSimulator()\nqc.x(0).c_if(c, 1)\n",
    "a simulator with a computed name": "from qiskit_aer import Aer\nname = 'qasm_simulator'\nAer.get_backend(name)\nqc.x(0).c_if(c, 1)\n",
}


@pytest.mark.parametrize("case", WRITTEN)
def test_the_statement_goes_into_a_block(case: str) -> None:
    before, after = WRITTEN[case]
    assert mended(HEAD + before, unsafe=True) == f"{HEAD}{after}"
    assert mended(HEAD + before) == HEAD + before


@pytest.mark.parametrize("case", LEFT)
def test_what_does_more_is_left(case: str) -> None:
    assert mended(HEAD + LEFT[case], unsafe=True) == HEAD + LEFT[case]


def test_a_simulator_that_runs_blocks_takes_the_place_of_one_that_does_not() -> None:
    before = 'from qiskit_aer import Aer\n\nqc.x(0).c_if(c, 1)\nbackend = Aer.get_backend("qasm_simulator")\n'
    after = 'from qiskit_aer import Aer\n\nwith qc.if_test((c, 1)):\n    qc.x(0)\nbackend = Aer.get_backend("aer_simulator")\n'
    assert mended(HEAD + before, unsafe=True) == HEAD + after


def test_a_simulator_of_old_that_has_a_successor_without_blocks_keeps_the_condition() -> None:
    before = "from qiskit import BasicAer\n\nqc.x(0).c_if(c, 1)\nBasicAer.get_backend('statevector_simulator')\n"
    assert "if_test" not in mended(HEAD + before, unsafe=True)


def test_what_runs_no_blocks_is_told() -> None:
    before = "from qiskit.providers.basic_provider import BasicSimulator\n\nqc.x(0).c_if(c, 1)\nBasicSimulator().run(qc)\n"
    (fix,) = fixes_of(HEAD + before)
    assert not fix.edits
    assert fix.title.endswith(", by hand: the simulator in use runs no such blocks, and AerSimulator() of qiskit-aer does")


def test_other_hindrances_are_not_taken_for_that() -> None:
    (fix,) = fixes_of(f"{HEAD}qc.x(0).c_if(*[c, 1])\n")
    assert not fix.edits
    assert "by hand" not in fix.title


def fixes_of(program: str) -> tuple[Fix, ...]:
    (found,) = check_document("program.py", document("program.py", program.encode()), Session(from_values({}, source="test"))).located
    return found.finding.fixes
