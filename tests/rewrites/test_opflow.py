"""Operators of opflow are written as `SparsePauliOp`, where nothing else of it is used."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

HOME = "from qiskit.quantum_info import SparsePauliOp\n"

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
)


@pytest.mark.parametrize("case", WRITTEN)
def test_operators_are_sparse_ones(case: str) -> None:
    before, after = WRITTEN[case]
    assert mended(before, unsafe=True) == after
    assert mended(before) == before


@pytest.mark.parametrize("code", LEFT)
def test_more_of_opflow_is_left(code: str) -> None:
    assert mended(code, unsafe=True) == code
