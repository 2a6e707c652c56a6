"""A simulator of another framework in a file about Qiskit."""

import cirq
import qiskit
from qiskit import QuantumCircuit

simulator = cirq.Simulator()
backend = cirq.DensityMatrixSimulator()
simulator.run(cirq.Circuit(), repetitions=10)
backend.run(cirq.Circuit(), repetitions=10)
print(qiskit.__version__, QuantumCircuit(1))
