"""A test that expects something else."""

import contextlib

import pytest

import qiskit

with contextlib.suppress(KeyError):
    print(qiskit.execute)  # expect: QLT101
with pytest.raises(AttributeError):
    qiskit.QuantumCircuit(1).qasm()
print(qiskit.QuantumCircuit(1).qasm())  # expect: QLT102
