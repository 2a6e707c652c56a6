"""Methods of circuits, and bits, whose work others do with more arguments."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

HEAD = "from qiskit import QuantumCircuit, QuantumRegister\n\nqc = QuantumCircuit(3, 2)\n"

GATES = {
    "u2": ("qc.u2(0, 1.5, 0)\n", "qc.u(pi / 2, 0, 1.5, 0)\n"),
    "u2 by keywords": ("qc.u2(phi=0, lam=1.5, qubit=0)\n", "qc.u(pi / 2, phi=0, lam=1.5, qubit=0)\n"),
}
PLAIN = {
    "cu3": ("qc.cu3(1, 2, 3, 0, 1)\n", "qc.cu(1, 2, 3, 0, 0, 1)\n"),
    "cu3 with keywords": (
        "qc.cu3(1, 2, 3, control_qubit=0, target_qubit=1)\n",
        "qc.cu(1, 2, 3, gamma=0, control_qubit=0, target_qubit=1)\n",
    ),
}
WAYS_TO_PI = {
    "import numpy as np": "np.pi",
    "import math": "math.pi",
    "from math import pi": "pi",
    "from numpy import pi as half": "half",
}
LEFT = (
    "qc.u2(*[0, 1], 2)\n",
    "qc.u2(0, 1.5, q=0)\n",
    "qc.cu3(theta=1, phi=2, lam=3, control_qubit=0, target_qubit=1)\n",
    "pi = 3\nqc.u2(0, pi, 1)\n",
)


@pytest.mark.parametrize("case", GATES)
def test_a_gate_with_an_angle_more_imports_pi(case: str) -> None:
    before, after = GATES[case]
    assert mended(HEAD + before, unsafe=True) == HEAD.replace("Register\n", "Register\nfrom math import pi\n") + after


@pytest.mark.parametrize("case", PLAIN)
def test_a_gate_with_a_phase_more(case: str) -> None:
    before, after = PLAIN[case]
    assert mended(HEAD + before, unsafe=True) == HEAD + after


@pytest.mark.parametrize("code", [before for before, _ in (*GATES.values(), *PLAIN.values())])
def test_gates_that_have_another_name_then_are_not_safe(code: str) -> None:
    assert mended(HEAD + code) == HEAD + code


@pytest.mark.parametrize("line", WAYS_TO_PI)
def test_the_text_writes_pi_as_it_can(line: str) -> None:
    assert mended(f"{line}\n{HEAD}qc.u2(0, 1, 2)\n", unsafe=True) == f"{line}\n{HEAD}qc.u({WAYS_TO_PI[line]} / 2, 0, 1, 2)\n"


@pytest.mark.parametrize("code", LEFT)
def test_calls_that_are_not_plain_are_left(code: str) -> None:
    assert mended(HEAD + code, unsafe=True) == HEAD + code


BITS = {
    "of a circuit's list": ("qc.qubits[0].index\n", "qc.find_bit(qc.qubits[0]).index\n"),
    "of a loop": ("for q in qc.qubits:\n    q.index\n", "for q in qc.qubits:\n    qc.find_bit(q).index\n"),
    "of an instruction": (
        "for i in qc.data:\n    i.qubits[0].index, i[2][0].index\n",
        "for i in qc.data:\n    qc.find_bit(i.qubits[0]).index, qc.find_bit(i[2][0]).index\n",
    ),
    "of an instruction that is a tuple": (
        "for gate, qubits, clbits in qc.data:\n    [q.index for q in qubits], clbits[0].register\n",
        "for gate, qubits, clbits in qc.data:\n    [qc.find_bit(q).index for q in qubits], qc.find_bit(clbits[0]).registers[0][0]\n",
    ),
    "of a circuit that is gone through": ("for i in qc:\n    i.qubits[0].index\n", "for i in qc:\n    qc.find_bit(i.qubits[0]).index\n"),
    "of one that is numbered": (
        "for n, (gate, qubits, _) in enumerate(qc.data):\n    qubits[0].index\n",
        "for n, (gate, qubits, _) in enumerate(qc.data):\n    qc.find_bit(qubits[0]).index\n",
    ),
    "of one that is assigned": (
        "gate, qubits, _ = qc.data[0]\nqubits[0].index\n",
        "gate, qubits, _ = qc.data[0]\nqc.find_bit(qubits[0]).index\n",
    ),
    "of a circuit with two registers": (
        "two = QuantumCircuit(QuantumRegister(1), QuantumRegister(1))\ntwo.qubits[0].index\n",
        "two = QuantumCircuit(QuantumRegister(1), QuantumRegister(1))\ntwo.find_bit(two.qubits[0]).registers[0][1]\n",
    ),
}
OTHER_BITS = (
    "QuantumRegister(2)[0].index\n",
    "QuantumCircuit(2).qubits[0].index\n",
    "q = qc.qubits[0]\nq = qc.qubits[1]\nq.index\n",
)


@pytest.mark.parametrize("case", BITS)
def test_the_circuit_knows_the_place_of_a_bit(case: str) -> None:
    before, after = BITS[case]
    assert mended(HEAD + before, unsafe=True) == HEAD + after
    assert mended(HEAD + before) == HEAD + before


@pytest.mark.parametrize("code", OTHER_BITS)
def test_bits_of_no_circuit_that_is_named_are_left(code: str) -> None:
    assert mended(HEAD + code, unsafe=True) == HEAD + code


VERSIONS = {
    "shown": ("import qiskit\nqiskit.__qiskit_version__\n", "import qiskit\nqiskit.__version__\n"),
    "printed": ("import qiskit as qk\nprint(qk.__qiskit_version__)\n", "import qiskit as qk\nprint(qk.__version__)\n"),
    "one of them": ("import qiskit\nx = qiskit.__qiskit_version__['qiskit-terra']\n", "import qiskit\nx = qiskit.__version__\n"),
    "imported": (
        "from qiskit import __qiskit_version__\nprint(__qiskit_version__)\n",
        "from qiskit import __version__\nprint(__version__)\n",
    ),
}


@pytest.mark.parametrize("case", VERSIONS)
def test_qiskits_own_version_is_told_in_place_of_all(case: str) -> None:
    before, after = VERSIONS[case]
    assert mended(before, unsafe=True) == after
    assert mended(before) == (after if case == "shown" else before)


def test_versions_imported_by_name_that_are_only_statements_are_safe() -> None:
    code = "from qiskit import __qiskit_version__\n__qiskit_version__\n"
    assert mended(code) == code.replace("qiskit_version__", "version__")
    assert mended(f"{code}print(__qiskit_version__)\n") == f"{code}print(__qiskit_version__)\n"


@pytest.mark.parametrize(
    "code",
    [
        "import qiskit\nversions = qiskit.__qiskit_version__\n",
        "import qiskit\nqiskit.__qiskit_version__['qiskit-aer']\n",
        "from qiskit import __qiskit_version__\nprint(len(__qiskit_version__))\n",
        "from mine import __version__\nfrom qiskit import __qiskit_version__\n__qiskit_version__\n",
    ],
)
def test_a_mapping_that_is_worked_with_is_left(code: str) -> None:
    assert mended(code, unsafe=True) == code


DRAWERS = {
    "a picture": (
        "from qiskit.tools.visualization import matplotlib_circuit_drawer\n\nmatplotlib_circuit_drawer(qc, scale=2)\n",
        'from qiskit.visualization import circuit_drawer\n\ncircuit_drawer(qc, output="mpl", scale=2)\n',
    ),
    "under an alias": (
        "from qiskit.tools.visualization import latex_circuit_drawer as draw\n\ndraw(qc), draw(qc)\n",
        'from qiskit.visualization import circuit_drawer as draw\n\ndraw(qc, output="latex"), draw(qc, output="latex")\n',
    ),
}


@pytest.mark.parametrize("case", DRAWERS)
def test_one_function_draws_in_all_ways(case: str) -> None:
    before, after = DRAWERS[case]
    assert mended(before) == after


def test_a_picture_with_a_style_is_to_be_looked_at() -> None:
    before = 'from qiskit.tools.visualization import matplotlib_circuit_drawer\n\nmatplotlib_circuit_drawer(qc, style={"fold": 5})\n'
    after = 'from qiskit.visualization import circuit_drawer\n\ncircuit_drawer(qc, output="mpl", style={"fold": 5})\n'
    assert mended(before) == before
    assert mended(before, unsafe=True) == after


@pytest.mark.parametrize("code", ["draw(qc, basis='u1')\n", "draw(*qc)\n", "map(draw, [qc])\n", "draw(qc, 2)\n"])
def test_a_drawing_that_is_told_more_is_left(code: str) -> None:
    text = f"from qiskit.tools.visualization import matplotlib_circuit_drawer as draw\n\n{code}"
    assert mended(text, unsafe=True) == text


def test_a_method_for_any_number_of_registers_is_renamed() -> None:
    assert mended(f"{HEAD}qc.add(QuantumRegister(2))\n") == f"{HEAD}qc.add_register(QuantumRegister(2))\n"
