from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime.fake_provider import FakeVigoV2

device = FakeVigoV2()
print(device.name)
print(device.configuration().n_qubits, "qubits")

qc = QuantumCircuit(3, 3)
qc.h(0)
qc.cx(0, 1)
qc.cx(0, 2)
qc.measure(range(3), range(3))

tqc = transpile(qc, device)
counts = device.run(tqc, shots=3000).result().get_counts()
print(counts)
