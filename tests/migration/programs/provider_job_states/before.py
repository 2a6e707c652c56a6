from qiskit import QuantumCircuit, transpile
from qiskit.providers import JobStatus
from qiskit_ibm_provider import IBMProvider
import time


def wait(job, seconds=0.1):
    while job.status() not in [JobStatus.DONE, JobStatus.ERROR, JobStatus.CANCELLED]:
        time.sleep(seconds)
    if job.status() == JobStatus.ERROR:
        raise RuntimeError(job.error_message())
    return job.result()


provider = IBMProvider(instance='/'.join(['ibm-q', 'open', 'main']))
backend = provider.get_backend('ibmq_lima')
qc = QuantumCircuit(2, 2)
qc.h(0)
qc.cx(0, 1)
qc.measure(range(2), range(2))
tqc = transpile(qc, backend, optimization_level=3, seed_transpiler=3)
result = wait(backend.run(tqc, shots=512))
print(result.get_counts(tqc))
