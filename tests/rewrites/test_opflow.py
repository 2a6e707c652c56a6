"""Operators of opflow are written as `SparsePauliOp`, where nothing else of it is used."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

HOME = "from qiskit.quantum_info import SparsePauliOp\n"
STATE = "from qiskit import QuantumCircuit\nfrom qiskit.opflow import StateFn, X\n\nqc = QuantumCircuit(2)\npsi = StateFn(qc)\n"
BOTH = (
    "from qiskit import QuantumCircuit\nfrom qiskit.quantum_info import SparsePauliOp, Statevector\n\nqc = QuantumCircuit(2)\n"
    "psi = Statevector(qc)\n"
)

WRITTEN = {
    "products": (
        "from qiskit.opflow import X, Z, I\n\nh = 0.5 * (X ^ X) - (Z ^ I ^ 2) / 2 + k * Z ^ I\n",
        HOME + '\nh = 0.5 * SparsePauliOp("XX") - SparsePauliOp("ZIZI") / 2 + k * SparsePauliOp("Z") ^ SparsePauliOp("I")\n',
    ),
    "parentheses of a call": (
        "from qiskit.opflow import X\n\nprint((X ^ X), f(X), [X], (X @ X).num_qubits)\n",
        HOME + '\nprint(SparsePauliOp("XX"), f(SparsePauliOp("X")), [SparsePauliOp("X")], '
        '(SparsePauliOp("X") @ SparsePauliOp("X")).num_qubits)\n',
    ),
    "an alias": ("from qiskit.opflow import X as sx\n\nsx ^ sx\n", HOME + '\nSparsePauliOp("XX")\n'),
    "sums": (
        "from qiskit.opflow import PauliSumOp\n\nop = PauliSumOp.from_list([('X', 1)])\nPauliSumOp(op), isinstance(op, PauliSumOp)\n",
        HOME + "\nop = SparsePauliOp.from_list([('X', 1)])\nop, isinstance(op, SparsePauliOp)\n",
    ),
    "several imports": ("from qiskit.opflow import X\nfrom qiskit.opflow import Z\n\nX ^ Z\n", HOME + '\nSparsePauliOp("XZ")\n'),
    "what is imported already": (
        f"{HOME}from qiskit.opflow import X\n\n(X ^ X) + SparsePauliOp('ZZ')\n",
        HOME + "\nSparsePauliOp(\"XX\") + SparsePauliOp('ZZ')\n",
    ),
    "texts that are given to a function": (
        "from qiskit.opflow import X\n\nops = {'X': X}\nops[choice(['X', 'X'])] ^ ops[name]\n",
        HOME + "\nops = {'X': SparsePauliOp(\"X\")}\nops[choice(['X', 'X'])] ^ ops[name]\n",
    ),
    "values of a state": (
        f"{STATE}h = 2 * X\nprint((~psi @ h @ psi).eval().real, (psi.adjoint() @ (X ^ X) @ psi).eval(), (~psi @ (h + h) @ psi).eval())\n",
        f'{BOTH}h = 2 * SparsePauliOp("X")\nprint(psi.expectation_value(h).real, psi.expectation_value(SparsePauliOp("XX")), '
        "psi.expectation_value(h + h))\n",
    ),
    "measurements": (
        f"{STATE}(~StateFn(X ^ X) @ psi).eval(), (StateFn(2 * X, is_measurement=True) @ psi).eval()\n",
        f'{BOTH}psi.expectation_value(SparsePauliOp("XX")), psi.expectation_value(2 * SparsePauliOp("X"))\n',
    ),
    "states by themselves": (
        "from qiskit import QuantumCircuit\nfrom qiskit.opflow import CircuitStateFn\n\nqc = QuantumCircuit(2)\npsi = CircuitStateFn(qc)\n"
        "psi.to_matrix(), psi.eval().primitive.data, (~CircuitStateFn(qc) @ psi).eval()\n",
        "from qiskit import QuantumCircuit\nfrom qiskit.quantum_info import Statevector\n\nqc = QuantumCircuit(2)\npsi = Statevector(qc)\n"
        "psi.data, psi.data, Statevector(qc).inner(psi)\n",
    ),
    "a star": ("from qiskit.opflow import *\n\nX ^ Z\n", HOME + '\nSparsePauliOp("XZ")\n'),
}

LEFT = (
    "from qiskit.opflow import X, StateFn\n\nStateFn(X)\n",
    "from qiskit.opflow import X\n\nX ^ n\n",
    "from qiskit.opflow import X\n\n(~X), X\n",
    "from qiskit.opflow import X\n\nX.eval('0')\n",
    "from qiskit.opflow import X\n\ng(X).primitive\n",
    "from qiskit.opflow import X\n\nX.some_method()\n",
    "from qiskit.opflow import PauliSumOp\n\nPauliSumOp.from_list([('X', 1)], 2)\n",
    "from qiskit.opflow import PauliSumOp\n\nmake(PauliSumOp)\n",
    "import qiskit.opflow as opflow\n\nopflow.X ^ opflow.X\n",
    "from qiskit.opflow import X\n\n__all__ = ['X']\n",
    "from qiskit.opflow import X\n\n__all__.extend(['X'])\n",
    "from qiskit.opflow import X\n\nfor name in sorted(['X']):\n    print(globals()[name])\n",
    f"{STATE}print(psi, X)\n",
    f"{STATE}print(X, (~StateFn(make()) @ psi).eval())\n",
    f"{STATE}op = X\nop = make()\nprint((~StateFn(op) @ psi).eval())\n",
    f"{STATE}print((~psi @ X).eval('0'))\n",
    f"{STATE}print((X @ psi).eval())\n",
    f"{STATE}show(psi)\nprint((~psi @ X @ psi).eval())\n",
    f"{STATE}qc.x(0)\nprint((~psi @ X @ psi).eval())\n",
    f"{STATE}phi = StateFn('01')\nprint((~phi @ X @ psi).eval())\n",
    f"{STATE}print((~psi @ X @ psi).bind_parameters(values).eval())\n",
    "from qiskit.opflow import StateFn\n\npsi = StateFn({'01': 1})\npsi.to_matrix()\n",
    "from qiskit.opflow import StateFn, X, Gradient\n\nprint(StateFn(X), Gradient)\n",
)


@pytest.mark.parametrize("case", WRITTEN)
def test_operators_are_sparse_ones(case: str) -> None:
    before, after = WRITTEN[case]
    assert mended(before, unsafe=True) == after
    assert mended(before) == before


@pytest.mark.parametrize("code", LEFT)
def test_more_of_opflow_is_left(code: str) -> None:
    assert mended(code, unsafe=True) == code
