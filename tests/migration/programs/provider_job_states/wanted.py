from qiskit import QuantumCircuit, transpile
from qiskit.providers import JobStatus
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2
import time


def wait(job, seconds=0.1):
    while not job.in_final_state():
        time.sleep(seconds)
    if job.status() == "ERROR":
        raise RuntimeError(job.error_message())
    return job.result()


provider = QiskitRuntimeService()
backend = provider.backend('ibmq_lima')
qc = QuantumCircuit(2, 2)
qc.h(0)
qc.cx(0, 1)
qc.measure(range(2), range(2))
tqc = transpile(qc, backend, optimization_level=3, seed_transpiler=3)
result = wait(SamplerV2(mode=backend).run([tqc], shots=512))
print(result[0].data.c.get_counts())
