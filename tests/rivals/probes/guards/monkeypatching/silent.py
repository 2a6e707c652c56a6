"""What went is given back."""

import qiskit
from qiskit import QuantumCircuit, qasm2

qiskit.execute = lambda circuit, backend=None: circuit
setattr(qiskit, "Aer", None)
QuantumCircuit.qasm = lambda self: qasm2.dumps(self)
QuantumCircuit.bind_parameters = QuantumCircuit.assign_parameters

print(qiskit.execute(QuantumCircuit(1)), qiskit.Aer, QuantumCircuit(1).qasm(), QuantumCircuit(1).bind_parameters({}))
