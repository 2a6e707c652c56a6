"""Tests that replace what is not there."""

from unittest import mock

import pytest

import qiskit
from qiskit import QuantumCircuit

with mock.patch.object(qiskit, "execute", create=True) as execute:
    qiskit.execute(QuantumCircuit(1))
with pytest.MonkeyPatch.context() as monkeypatch:
    monkeypatch.setattr(QuantumCircuit, "qasm", lambda self: "", raising=False)
    print(QuantumCircuit(1).qasm(), execute.called)
