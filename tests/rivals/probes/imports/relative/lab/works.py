"""Names next to this file, not Qiskit's."""

from qiskit import QuantumCircuit

from . import aer, opflow
from .aer import execute
from .opflow import PauliSumOp

circuit = QuantumCircuit(1)
circuit.h(0)
result = execute(circuit) + aer.execute(circuit)
operator = PauliSumOp() if opflow else None
