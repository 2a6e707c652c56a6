from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

backend = QiskitRuntimeService().backend("ibm_kyoto")
qc = QuantumCircuit(2)
qc.h(0)
qc.cx(0, 1)
qc.measure_all()

job = SamplerV2(mode=backend).run([transpile(qc, backend, optimization_level=3)], shots=1024)
job.wait_for_final_state()
counts = job.result()[0].data.meas.get_counts()
most = max(counts, key=counts.get)
print(most in ("00", "11"), counts)
