from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

provider = QiskitRuntimeService()
device = provider.backend('ibmq_lima')

s = '101'
n = len(s)
bv_circuit = QuantumCircuit(n+1, n)
bv_circuit.h(n)
bv_circuit.z(n)
for i in range(n):
    bv_circuit.h(i)
for q in range(n):
    if s[::-1][q] == '1':
        bv_circuit.cx(q, n)
for i in range(n):
    bv_circuit.h(i)
for i in range(n):
    bv_circuit.measure(i, i)

shots = 1024
transpiled_bv_circuit = transpile(bv_circuit, device)
job = SamplerV2(mode=device).run([transpiled_bv_circuit], shots=shots)
answer = job.result()[0].join_data().get_counts()
print(answer)
