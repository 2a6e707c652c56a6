"""Members with another name in the same class: renamed where the call means the same there."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

CIRCUIT = "from qiskit import QuantumCircuit\n\ncircuit = QuantumCircuit(3)\n"
SERVICE = "from qiskit_ibm_runtime import QiskitRuntimeService\n\nservice = QiskitRuntimeService()\n"

RENAMED = [
    (CIRCUIT, "circuit.cnot(0, 1)", "circuit.cx(0, 1)"),
    (CIRCUIT, "circuit.cnot(control_qubit=0, target_qubit=1)", "circuit.cx(control_qubit=0, target_qubit=1)"),
    (CIRCUIT, "circuit.toffoli(0, 1, 2); circuit.fredkin(0, 1, 2)", "circuit.ccx(0, 1, 2); circuit.cswap(0, 1, 2)"),
    (CIRCUIT, "circuit.mct([0, 1], 2)", "circuit.mcx([0, 1], 2)"),
    (CIRCUIT, "circuit.i(  # nothing\n    0\n)", "circuit.id(  # nothing\n    0\n)"),
    (CIRCUIT, "bound = circuit.bind_parameters({})", "bound = circuit.assign_parameters({})"),
    (CIRCUIT, "circuit.n_qubits", "circuit.num_qubits"),
    (SERVICE, 'service.get_backend("ibm_x", instance="crn")', 'service.backend("ibm_x", instance="crn")'),
]

OTHER_GATES = [
    ("circuit.u1(0.1, 0)", "circuit.p(0.1, 0)"),
    ("circuit.u3(0.1, 0.2, 0.3, 1)", "circuit.u(0.1, 0.2, 0.3, 1)"),
    ("circuit.cu1(0.1, 0, 1)", "circuit.cp(0.1, 0, 1)"),
    ("circuit.mcu1(0.1, [0, 1], 2)", "circuit.mcp(0.1, [0, 1], 2)"),
]

LEFT = [
    (CIRCUIT, "circuit.cnot(*[0, 1])"),
    (CIRCUIT, "circuit.cnot(0)"),
    (CIRCUIT, "circuit.qasm(formatted=True)"),
    (CIRCUIT, "qasm2 = circuit.qasm()"),
    (SERVICE, 'service.get_backend("ibm_x", other=1)'),
]


@pytest.mark.parametrize(("ahead", "before", "after"), RENAMED)
def test_a_call_that_means_the_same_is_renamed(ahead: str, before: str, after: str) -> None:
    assert mended(f"{ahead}{before}\n") == f"{ahead}{after}\n"


@pytest.mark.parametrize(("before", "after"), OTHER_GATES)
def test_a_gate_of_another_name_is_not_safe(before: str, after: str) -> None:
    assert mended(f"{CIRCUIT}{before}\n") == f"{CIRCUIT}{before}\n"
    assert mended(f"{CIRCUIT}{before}\n", unsafe=True) == f"{CIRCUIT}{after}\n"


@pytest.mark.parametrize(("ahead", "before"), LEFT)
def test_what_may_mean_something_else_is_left(ahead: str, before: str) -> None:
    assert mended(f"{ahead}{before}\n", unsafe=True) == f"{ahead}{before}\n"


def test_what_has_a_note_is_not_safe() -> None:
    ahead = 'from qiskit.quantum_info import SparsePauliOp\n\noperator = SparsePauliOp("X")\n'
    assert mended(f"{ahead}operator.table\n") == f"{ahead}operator.table\n"
    assert mended(f"{ahead}operator.table\n", unsafe=True) == f"{ahead}operator.paulis\n"


QASM = CIRCUIT.replace("import QuantumCircuit", "import QuantumCircuit, qasm2")


def test_a_method_whose_work_a_function_does_is_called_as_that() -> None:
    before, after = "print(circuit.qasm())\nlen(circuit.qasm())\n", "print(qasm2.dumps(circuit))\nlen(qasm2.dumps(circuit))\n"
    assert mended(f"{CIRCUIT}{before}", unsafe=True) == f"{QASM}{after}"
    assert mended(f"{CIRCUIT}{before}") == f"{CIRCUIT}{before}"  # the function's text has no line end at its end


@pytest.mark.parametrize(
    "use",
    ["{}.strip()", "{}.rstrip()", "{}.split()", "{}.splitlines()", "{}.startswith('OPENQASM')", "QuantumCircuit.from_qasm_str({})"],
)
def test_it_is_safe_where_the_line_end_behind_the_last_line_is_nothing(use: str) -> None:
    assert mended(f"{CIRCUIT}{use.format('circuit.qasm()')}\n") == f"{QASM}{use.format('qasm2.dumps(circuit)')}\n"


def test_a_function_is_not_safe_where_qiskit_is_not_imported_until_it_is_needed() -> None:
    before = "def f():\n    from qiskit import QuantumCircuit\n\n    return QuantumCircuit(1).qasm().strip()\n"
    after = "from qiskit import qasm2\n\n\n" + before.replace("QuantumCircuit(1).qasm()", "qasm2.dumps(QuantumCircuit(1))")
    assert mended(before) == before
    assert mended(before, unsafe=True).split() == after.split()


BACKENDS = "from qiskit_aer import AerSimulator\nfrom qiskit_ibm_runtime import QiskitRuntimeService\n\nbackend = AerSimulator()\n"


@pytest.mark.parametrize(
    ("target", "before", "safe", "unsafe"),
    [
        ("qiskit-aer>=0.13", "backend.name()", "backend.name", None),
        ("qiskit-aer>=0.12", "backend.name()", None, "backend.name"),
        ("qiskit-aer<0.13", "backend.name()", None, None),
        ("qiskit>=2", "print(backend.name( ), 1)", "print(backend.name, 1)", None),
        ("qiskit>=2", "backend.version()", None, "backend.backend_version"),
        ("qiskit>=2", 'QiskitRuntimeService().backend("x").provider()', None, 'QiskitRuntimeService().backend("x").service'),
        ("qiskit>=2", "backend.name(  # why\n)", None, None),
    ],
)
def test_an_attribute_is_not_called(target: str, before: str, safe: str | None, unsafe: str | None) -> None:
    assert mended(BACKENDS + before, target=(target,)) == BACKENDS + (safe or before)
    assert mended(BACKENDS + before, target=(target,), unsafe=True) == BACKENDS + (unsafe or safe or before)
