from math import pi

from qiskit import QuantumCircuit, Aer, execute

qc = QuantumCircuit(3, 3)
qc.h(0); qc.h(1)
qc.u1(pi/4, 0)
qc.u2(0, pi, 1)
qc.u3(pi/3, 0, 0, 2)
qc.cu1(pi/2, 0, 1)
qc.i(2)
qc.h(0)
qc.h(1)
qc.measure(range(3), range(3))

sim = Aer.get_backend('qasm_simulator')
counts = execute(qc, sim, shots=8192).result().get_counts()
print(counts)
