"""A program that was assembled stays as it was where its circuit changes under another name, or in its place."""

from __future__ import annotations

import pytest

from tests.fixes.mending import mended

HEAD = """\
from qiskit import QuantumCircuit, assemble
from qiskit_aer import Aer

sim = Aer.get_backend('qasm_simulator')
"""
SAFE = {
    "another name": "qc = QuantumCircuit(1, 1)\nother = qc\n{}\nother.x(0)\nsim.run(q)\n",
    "two names at once": "qc = other = QuantumCircuit(1, 1)\n{}\nother.x(0)\nsim.run(q)\n",
    "a name for a member": "own = Own()\nown.circuit = QuantumCircuit(1, 1)\nqc = own.circuit\n{}\nown.grow()\nsim.run(q)\n",
}
UNSAFE = {"more in its place": "qc = QuantumCircuit(1, 1)\n{}\nqc &= more\nsim.run(q)\n"}
AT_ONCE = "qc = QuantumCircuit(1, 1)\nother = qc\n{}\nsim.run(q)\nother.x(0)\n"


@pytest.mark.parametrize("case", SAFE)
def test_what_changes_under_another_name_is_copied(case: str) -> None:
    after = mended(HEAD + SAFE[case].format("q = assemble(qc)"), unsafe="member" in case)
    assert SAFE[case].format("q = qc.copy()") in after


@pytest.mark.parametrize("case", UNSAFE)
def test_what_grows_in_its_place_is_copied(case: str) -> None:
    before = HEAD + UNSAFE[case].format("q = assemble(qc)")
    assert mended(before) == before
    assert UNSAFE[case].format("q = qc.copy()") in mended(before, unsafe=True)


def test_what_is_run_at_once_is_not_copied() -> None:
    assert AT_ONCE.format("q = qc") in mended(HEAD + AT_ONCE.format("q = assemble(qc)"))
