# target: qiskit-ibm-runtime==0.20.0
# target: qiskit==0.46.3
"""Up to 0.20.0 the service transpiled."""

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService, Sampler

circuit = QuantumCircuit(1)
circuit.h(0)
circuit.measure_all()
Sampler(backend=QiskitRuntimeService().backend("ibm_brisbane")).run(circuit)
