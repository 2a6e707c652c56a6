"""Other modules under names that look like Qiskit's."""

import math as qiskit_math
import qiskit as qk
import statistics as qiskit

circuit = qk.QuantumCircuit(1)
circuit.rz(qiskit_math.pi, 0)
print(qiskit.mean([1, 2]), circuit.num_qubits)
