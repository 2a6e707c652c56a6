"""One or the other, and one of them can do it."""

import sys

from qiskit import QuantumCircuit
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService

remote = "--remote" in sys.argv
backend = QiskitRuntimeService().backend("ibm_torino") if remote else AerSimulator()
circuit = QuantumCircuit(1)
circuit.measure_all()
print(backend.run(circuit, shots=10).result().get_counts())
