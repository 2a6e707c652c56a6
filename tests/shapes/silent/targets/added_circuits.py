# target: qiskit-terra<0.23
"""Circuits could be added."""

from qiskit import QuantumCircuit

circuit = QuantumCircuit(2) + QuantumCircuit(2)
circuit += QuantumCircuit(2)
