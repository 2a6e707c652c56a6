"""Members that no release had."""

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService

circuit = QuantumCircuit(2, 2)
circuit.hadamard(0)  # expect: QLT109
circuit.measureall()  # expect: QLT109  # says: measure_all
print(QiskitRuntimeService.backend_list)  # expect: QLT109
