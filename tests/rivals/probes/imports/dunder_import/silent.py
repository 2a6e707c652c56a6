"""Modules by the function behind the statement, all of them there."""

qiskit = __import__("qiskit")
info = __import__("qiskit.quantum_info", fromlist=["Statevector"])
print(qiskit.QuantumCircuit(1).depth(), info.Statevector([1, 0]))
