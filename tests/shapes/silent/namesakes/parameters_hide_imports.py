"""Parameters and local names hide what the module imports."""

import qiskit
from qiskit import *


def go(execute, circuit, Aer=None):
    """Runs what it is given."""
    return execute(circuit, Aer)


def other(qiskit, backend):
    """Another object called qiskit."""
    return qiskit.execute(backend), qiskit.Aer, qiskit.IBMQ


def local():
    """Local names."""
    IBMQ = {"account": None}
    return IBMQ["account"], [BasicAer for BasicAer in range(3)], (lambda assemble: assemble)(1)


print(qiskit.QuantumCircuit(1), go(print, "circuit"))
