from qiskit import *
import numpy as np

q = QuantumRegister(3, 'q')
c = ClassicalRegister(3, 'c')
ghz = QuantumCircuit(q, c)
ghz.h(q[0])
ghz.cx(q[0], q[1])
ghz.cx(q[1], q[2])
ghz.barrier(q)
ghz.measure(q, c)

backend = Aer.get_backend('qasm_simulator')
shots = 2048
job = execute(ghz, backend, shots=shots)
counts = job.result().get_counts()
for key in sorted(counts):
    print(key, np.round(counts[key] / shots, 6))
