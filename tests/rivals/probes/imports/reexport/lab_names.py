"""What the whole lab imports."""

import qiskit
from qiskit import QuantumCircuit as Circuit
from qiskit import providers

try:
    from qiskit import IBMQ
except ImportError:
    IBMQ = None
