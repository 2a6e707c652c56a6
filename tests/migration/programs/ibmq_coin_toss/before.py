from qiskit import QuantumRegister, QuantumCircuit, execute
from qiskit import IBMQ
from qiskit.tools.monitor import job_monitor
from qiskit.providers.ibmq import least_busy

print("Ch 4: Quantum coin toss on IBMQ backend")
if not IBMQ.active_account():
    IBMQ.load_account()
provider = IBMQ.get_provider()

q = QuantumRegister(1)
qc = QuantumCircuit(q)
qc.h(q[0])
qc.measure_all()

backend = least_busy(provider.backends(simulator=False, operational=True))
print("Running on:", backend.name())
job = execute(qc, backend, shots=500)
job_monitor(job)
result = job.result()
counts = result.get_counts(qc)
print("Counts:", counts)
