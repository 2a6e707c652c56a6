from qiskit import QuantumRegister, QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

print("Ch 4: Quantum coin toss on IBMQ backend")
provider = QiskitRuntimeService()

q = QuantumRegister(1)
qc = QuantumCircuit(q)
qc.h(q[0])
qc.measure_all()

backend = provider.least_busy(simulator=False, operational=True)
print("Running on:", backend.name)
job = SamplerV2(mode=backend).run([transpile(qc, backend)], shots=500)
job.wait_for_final_state()
result = job.result()
counts = result[0].data.meas.get_counts()
print("Counts:", counts)
