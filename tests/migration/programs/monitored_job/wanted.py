from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator

qc = QuantumCircuit(2)
qc.h([0, 1])
qc.measure_all()

backend = AerSimulator()
job = backend.run(transpile(qc, backend), shots=1024)
job.wait_for_final_state()
print("status:", job.status().name)
print(job.result().get_counts())
