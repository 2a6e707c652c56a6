"""The module, and what hangs on it."""

import qiskit
import qiskit.providers

circuit = qiskit.QuantumCircuit(1, 1)
circuit.measure(0, 0)
simulator = qiskit.Aer.get_backend("qasm_simulator")  # expect: QLT101
print(qiskit.providers.aer)  # expect: QLT101
print(qiskit.compiler.assemble(circuit))  # expect: QLT101
