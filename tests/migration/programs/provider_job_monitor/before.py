from qiskit import QuantumCircuit, transpile
from qiskit_ibm_provider import IBMProvider
from qiskit_ibm_provider.job import job_monitor

backend = IBMProvider().get_backend("ibm_kyoto")
qc = QuantumCircuit(2)
qc.h(0)
qc.cx(0, 1)
qc.measure_all()

job = backend.run(transpile(qc, backend, optimization_level=3), shots=1024)
job_monitor(job)
counts = job.result().get_counts()
most = max(counts, key=counts.get)
print(most in ("00", "11"), counts)
