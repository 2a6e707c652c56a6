from qiskit import QuantumCircuit, transpile
from qiskit.providers.aer import AerSimulator
from qiskit.tools.monitor import job_monitor

qc = QuantumCircuit(2)
qc.h([0, 1])
qc.measure_all()

backend = AerSimulator()
job = backend.run(transpile(qc, backend), shots=1024)
job_monitor(job)
print("status:", job.status().name)
print(job.result().get_counts())
