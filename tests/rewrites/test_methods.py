"""Methods of circuits whose work other methods, gates of the library, or functions do now."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended
from tests.sources.notebooks import code, code_of, notebook, written

CIRCUIT = "from qiskit import QuantumCircuit\n{}\ncircuit = QuantumCircuit(2)\n"
LIBRARY = "from qiskit.circuit.library import {}\n"
QASM = "from qiskit import QuantumCircuit, qasm2\n\ncircuit = QuantumCircuit(2)\n"

SAFE = [
    ("circuit.diagonal([1, -1], [0])", "circuit.append(DiagonalGate([1, -1]), [0])", "DiagonalGate"),
    ("circuit.diag_gate([1, -1], circuit.qubits[:1],)", "circuit.append(DiagonalGate([1, -1]), circuit.qubits[:1],)", "DiagonalGate"),
    ("circuit.hamiltonian(h, 2.0, [0])", "circuit.append(HamiltonianGate(h, 2.0), [0])", "HamiltonianGate"),
    ("circuit.hamiltonian(h, 2.0, 0)", "circuit.append(HamiltonianGate(h, 2.0), [0])", "HamiltonianGate"),
    ("back = circuit.mirror()", "back = circuit.reverse_ops()", ""),
    ("bound = circuit.bind_parameters(values={})", "bound = circuit.assign_parameters(parameters={})", ""),
    ("bound = circuit.bind_parameters(value_dict={})", "bound = circuit.assign_parameters(parameters={})", ""),
]

UNSAFE = [
    ("circuit.squ(u, 0)", "circuit.unitary(u, [0])"),
    ("both = circuit.combine(QuantumCircuit(2))", "both = circuit.compose(QuantumCircuit(2))"),
    ("circuit.extend(QuantumCircuit(2, name='a'))", "circuit.compose(QuantumCircuit(2, name='a'), inplace=True)"),
    ("bind = circuit.bind_parameters", "bind = circuit.assign_parameters"),
    ("all_ = list(map(circuit.bind_parameters, [{}]))", "all_ = list(map(circuit.assign_parameters, [{}]))"),
    ("add = circuit.cnot", "add = circuit.cx"),
]

LEFT = [
    "circuit.diagonal(diag=[1, -1], qubit=[0])",
    "circuit.diagonal(*both)",
    "circuit.hamiltonian(h, 2.0, which)",
    "circuit.hamiltonian(h, 2.0, [0], 'label')",
    "circuit.squ(u, 0, up_to_diagonal=True)",
    "both = circuit.combine(QuantumCircuit(other))",
    "both = circuit.combine(other)",
    "both = circuit.extend(QuantumCircuit(2))",
    "other = QuantumCircuit(2)\nother.measure_all()\ncircuit.extend(other)",
    "circuit.extend(rhs=QuantumCircuit(2))",
    "bound = circuit.bind_parameters(**values)",
    "circuit.qasm(True, 'a.qasm')",
    "circuit.qasm(filename='a.qasm', encoding='ascii')",
    "text = circuit.qasm(filename='a.qasm')",
]


@pytest.mark.parametrize(("before", "after", "gate"), SAFE)
def test_what_both_do_alike_is_safe(before: str, after: str, gate: str) -> None:
    wanted = CIRCUIT.format(LIBRARY.format(gate) if gate else "")
    assert mended(f"{CIRCUIT.format('')}{before}\n") == f"{wanted}{after}\n"


@pytest.mark.parametrize(("before", "after"), UNSAFE)
def test_what_is_called_or_named_otherwise_is_not_safe(before: str, after: str) -> None:
    ahead = CIRCUIT.format("")
    assert mended(f"{ahead}{before}\n") == f"{ahead}{before}\n"
    assert mended(f"{ahead}{before}\n", unsafe=True) == f"{ahead}{after}\n"


@pytest.mark.parametrize("before", LEFT)
def test_what_cannot_be_told_is_left(before: str) -> None:
    assert mended(f"{CIRCUIT.format('')}{before}\n", unsafe=True) == f"{CIRCUIT.format('')}{before}\n"


def test_circuits_of_the_same_registers_are_made_alike() -> None:
    ahead = "from qiskit import QuantumCircuit, QuantumRegister\n\na, b = QuantumRegister(2), QuantumRegister(2)\n"
    made = "one, two, other = QuantumCircuit(a), QuantumCircuit(a), QuantumCircuit(b)\n"
    before, after = "one.extend(two)\none.extend(other)\n", "one.compose(two, inplace=True)\none.extend(other)\n"
    assert mended(f"{ahead}{made}{before}", unsafe=True) == f"{ahead}{made}{after}"


@pytest.mark.parametrize("call", ["(filename='a.qasm')", "(False, 'a.qasm')", "(False, filename='a.qasm')"])
def test_a_program_that_is_written_to_a_file(call: str) -> None:
    assert mended(f"{CIRCUIT.format('')}circuit.qasm{call}\n") == f"{QASM}qasm2.dump(circuit, 'a.qasm')\n"


def test_a_file_that_may_be_none_or_a_text_that_may_be_shown_is_not_safe() -> None:
    before = CIRCUIT.format("")
    assert mended(f"{before}circuit.qasm(filename=name)\n") == f"{before}circuit.qasm(filename=name)\n"
    assert mended(f"{before}circuit.qasm(filename=name)\n", unsafe=True) == f"{QASM}qasm2.dump(circuit, name)\n"
    cells = written(notebook(code(before), code("circuit.qasm(filename='a.qasm')"))).decode()
    assert code_of(mended(cells, name="a.ipynb").encode())[-1] == "circuit.qasm(filename='a.qasm')"
    assert code_of(mended(cells, name="a.ipynb", unsafe=True).encode())[-1] == "qasm2.dump(circuit, 'a.qasm')"
