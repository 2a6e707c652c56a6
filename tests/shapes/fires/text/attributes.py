"""Attributes that are read by text."""

import qiskit
from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService

print(getattr(qiskit, "Aer"))  # expect: QLT101
print(getattr(qiskit, "QuantumCircuitt"))  # expect: QLT104
run = getattr(QiskitRuntimeService().backend("ibm_x"), "run")  # expect: QLT102
run([])
getattr(QuantumCircuit(2), "cu1")(0.5, 0, 1)  # expect: QLT102  # says: QuantumCircuit.cu1()
