"""The module, and what still hangs on it."""

import qiskit

circuit = qiskit.QuantumCircuit(1, 1)
circuit.measure(0, 0)
print(qiskit.transpile(circuit, basis_gates=["sx"]).data, qiskit.circuit.library.HGate().name, qiskit.__version__)
qiskit.lab = circuit
print(qiskit.lab.depth())
