"""Straight execution with the runtime client, its service misspelt: inference goes on from what was meant."""

from qiskit import *
from qiskit.compiler import assemble, transpile  # expect: QLT101  # says: assemble
from qiskit_ibm_runtime import QiskitRuntimeService

bell = QuantumCircuit(2, 2)
bell.h(0)
bell.cx(0, 1)
bell.measure([0, 1], [0, 1])

service = QiskitIBMService()  # expect: QLT104  # says: QiskitRuntimeService
backend = service.backend("ibmq_qasm_simulator")  # expect: QLT107
compiled = transpile(bell, backend=backend)
job = backend.run(compiled)  # expect: QLT102  # says: 0.35.0  # says: Sampler
print(job.result())
