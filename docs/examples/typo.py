"""Names that no release ever had."""

from qiskit import QuantumCircuit, AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService

circuit = QuantumCircuit(1)
circuit.measure_all()
print(AerSimulator().run(circuit).result().get_counts())

# What was meant is clear, so what follows is looked at, too.
service = QiskitIBMService()
backend = service.get_backend("ibm_torino")
