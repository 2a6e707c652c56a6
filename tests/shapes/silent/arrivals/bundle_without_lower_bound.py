# target: qiskit-terra<0.26
"""Counted under its former name, and open at the bottom as well."""

from qiskit import QuantumCircuit, qpy
from qiskit.primitives import Sampler
from qiskit.quantum_info import SparsePauliOp

print(QuantumCircuit, qpy, Sampler, SparsePauliOp)
