"""Tests that are skipped without the package, which arrives as a value."""

import pytest

qiskit = pytest.importorskip("qiskit", "1.0.0")
provider = pytest.importorskip("qiskit_ibm_provider")
circuit = qiskit.QuantumCircuit(1)


def check_login():
    """Only where the retired client is installed."""
    ibmq = pytest.importorskip("qiskit.providers.ibmq")
    assert provider.IBMProvider is not None
    assert ibmq.least_busy is not None
