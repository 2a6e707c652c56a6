"""What a program prints as it is written, is changed on request only."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

CIRCUIT = "from qiskit import QuantumCircuit\n\ncircuit = QuantumCircuit(3)\n"


@pytest.mark.parametrize(
    "code",
    [
        'print(f"{circuit.n_qubits=}")',
        'print(f"{circuit.n_qubits = }")',
        'print(f"{circuit.n_qubits=:>5}", 1)',
        'print(f"{circuit.n_qubits=!s} {circuit}")',
        'print("a" f"b {circuit.n_qubits + 1=}")',
        'print(f"{circuit} of {circuit.n_qubits=}")',
    ],
)
def test_an_expression_that_is_shown_as_it_is_written(code: str) -> None:
    before = f"{CIRCUIT}{code}\n"
    assert mended(before) == before
    assert mended(before, unsafe=True) == before.replace("n_qubits", "num_qubits")


@pytest.mark.parametrize(
    "code",
    [
        'print(f"{circuit.n_qubits}")',
        'print(f"n = {circuit.n_qubits}")',
        'print(f"n={circuit.n_qubits:>5}")',
        'print(f"{circuit.n_qubits == 3}")',
        'print(f"{circuit=}", circuit.n_qubits)',
        'print(f"{circuit.n_qubits}", f"{circuit=}")',
        'print("{circuit.n_qubits=}", circuit.n_qubits)',
    ],
)
def test_other_expressions_are_not_shown(code: str) -> None:
    before = f"{CIRCUIT}{code}\n"
    after = before.replace("circuit.n_qubits", "circuit.num_qubits").replace('"{circuit.num_qubits=}"', '"{circuit.n_qubits=}"')
    assert mended(before) == after


def test_a_name_that_is_shown_beside_others_that_are_not() -> None:
    before = 'from qiskit import Aer\n\nprint(f"{Aer.backends()=}")\n'
    assert mended(before) == before.replace("qiskit ", "qiskit_aer ")  # it is called as it was
    before = 'import qiskit\n\nprint(f"{qiskit.Aer.backends()=}")\n'
    assert mended(before) == before
