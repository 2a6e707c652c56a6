from qiskit import QuantumCircuit, transpile, IBMQ

IBMQ.load_account()
provider = IBMQ.get_provider(hub='ibm-q', group='open', project='main')
device = provider.get_backend('ibmq_lima')

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
job = device.run(transpiled_bv_circuit, shots=shots)
answer = job.result().get_counts()
print(answer)
