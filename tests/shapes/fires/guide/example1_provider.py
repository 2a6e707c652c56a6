"""Straight execution with the retired provider: one finding at its import, whatever follows."""

from qiskit import *
from qiskit.compiler import assemble, transpile  # expect: QLT101  # says: 2.0
from qiskit_ibm_provider import IBMProvider  # expect: QLT201  # says: QiskitRuntimeService  # says: service.backend

bell = QuantumCircuit(2, 2)
bell.h(0)
bell.cx(0, 1)
bell.measure([0, 1], [0, 1])

provider = IBMProvider()
backend = provider.get_backend("ibmq_qasm_simulator")
compiled = transpile(bell, backend=backend)
job = backend.run(compiled)
print(job.result())
