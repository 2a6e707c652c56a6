"""`marginal_counts` of qiskit-ignis comes from `qiskit.result`."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

OLD = "from qiskit.ignis.verification import marginal_counts\n"
NEW = "from qiskit.result import marginal_counts\n"

WRITTEN = {
    "by position": (
        f"{OLD}[marginal_counts(counts, [qubit]) for qubit in qubits]\n",
        f"{NEW}[marginal_counts(counts, [qubit]) for qubit in qubits]\n",
    ),
    "by name": (f"{OLD}marginal_counts(counts, meas_qubits=[0])\n", f"{NEW}marginal_counts(counts, indices=[0])\n"),
    "all by name": (f"{OLD}marginal_counts(meas_qubits=q, counts=c)\n", f"{NEW}marginal_counts(indices=q, result=c)\n"),
    "all qubits": (f"{OLD}marginal_counts(counts)\n", f"{NEW}marginal_counts(counts)\n"),
    "another name": (
        "from qiskit.ignis.verification.tomography import marginal_counts as marginal\nmarginal(counts, [1])\n",
        "from qiskit.result import marginal_counts as marginal\nmarginal(counts, [1])\n",
    ),
}

LEFT = (
    f"{OLD}marginal_counts(counts, True)\n",
    f"{OLD}marginal_counts(counts, [1], True)\n",
    f"{OLD}marginal_counts(counts, [1], pad_zeros=True)\n",
    f"{OLD}marginal_counts(*given)\n",
    f"{OLD}marginal_counts(**given)\n",
    f"{OLD}show(marginal_counts)\n",
)


@pytest.mark.parametrize("case", WRITTEN)
def test_the_other_function_is_called(case: str) -> None:
    before, after = WRITTEN[case]
    assert mended(before, unsafe=True) == after
    assert mended(before) == before


@pytest.mark.parametrize("code", LEFT)
def test_other_uses_are_left(code: str) -> None:
    assert mended(code, unsafe=True) == code
