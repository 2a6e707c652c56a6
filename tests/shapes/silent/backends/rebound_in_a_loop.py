"""The name means another backend the second time round."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService

backend = QiskitRuntimeService().backend("ibm_kyiv")
print(backend.name)
for circuit in ("first", "second"):
    backend = AerSimulator()
    backend.run(circuit)
while backend.name == "ibm_kyiv":
    backend = AerSimulator()
backend.run([])
