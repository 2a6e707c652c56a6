# target: qiskit-ibm-runtime==0.40.0
"""Helpers that notebooks call."""

import qiskit
from qiskit_ibm_runtime import QiskitRuntimeService


def submit(backend):
    """On a device of IBM's, in all notebooks."""
    return backend.run(qiskit.QuantumCircuit())  # expect: QLT102


def simulate(backend):
    """On a simulator, in one of them."""
    return backend.run(qiskit.QuantumCircuit())


def after_run(backend):
    """One notebook gets it by `%run`, which binds names that no import shows."""
    return backend.run(qiskit.QuantumCircuit())


def in_broken_cell(backend):
    """In a notebook of which a cell does not parse."""
    return backend.run(qiskit.QuantumCircuit())


if __name__ == "__main__":
    device = QiskitRuntimeService().backend("ibm_fez")
    simulate(device)
    after_run(device)
    in_broken_cell(device)
