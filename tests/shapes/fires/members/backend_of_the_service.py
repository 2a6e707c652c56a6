"""The plain case: a backend by name, and its run."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService(instance="lab")
backend = service.backend("ibm_kyiv")
ghz = QuantumCircuit(3)
ghz.h(0)
ghz.cx(0, [1, 2])
ghz.measure_all()
job = backend.run(transpile(ghz, backend), shots=1000)  # expect: QLT102  # says: 0.35.0  # says: Sampler
print(backend.name, backend.num_qubits, job.job_id())
