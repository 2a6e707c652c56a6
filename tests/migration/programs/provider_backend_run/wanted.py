from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

provider = QiskitRuntimeService()
backend = provider.backend("ibm_brisbane")
print(backend.name, backend.num_qubits)

qc = QuantumCircuit(2, 2)
qc.h(0)
qc.cx(0, 1)
qc.measure([0, 1], [0, 1])

transpiled = transpile(qc, backend=backend)
job = SamplerV2(mode=backend).run([transpiled], shots=1000)
result = job.result()
counts = result[0].data.c.get_counts()
print(counts)
