from qiskit import QuantumCircuit, transpile
from qiskit_aer import Aer

alice_bases = "XZZX"
bits = "1010"
circuits = []
for bit, base in zip(bits, alice_bases):
    qc = QuantumCircuit(1, 1, name=base + bit)
    if bit == "1":
        qc.x(0)
    if base == "X":
        qc.h(0)
    qc.measure(0, 0)
    circuits.append(qc)

backend = Aer.get_backend("qasm_simulator")
result = backend.run(transpile(circuits, backend=backend), shots=2000).result()
for n, qc in enumerate(circuits):
    print(n, qc.name, result.get_counts(n), result.get_counts(qc))
