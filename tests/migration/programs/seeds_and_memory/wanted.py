from qiskit import QuantumCircuit, transpile
from qiskit_aer import Aer

SEED = 42

qc = QuantumCircuit(2, 2)
qc.h(0)
qc.cx(0, 1)
qc.measure([0, 1], [0, 1])

backend = Aer.get_backend('qasm_simulator')
job = backend.run(transpile(qc, backend, seed_transpiler=SEED, optimization_level=1), shots=600, memory=True, seed_simulator=SEED)
memory = job.result().get_memory(qc)
print(len(memory), sorted(set(memory)))
print({bits: memory.count(bits) for bits in sorted(set(memory))})
