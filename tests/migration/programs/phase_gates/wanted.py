from math import pi

from qiskit import QuantumCircuit, transpile
from qiskit_aer import Aer

qc = QuantumCircuit(3, 3)
qc.h(0); qc.h(1)
qc.p(pi/4, 0)
qc.u(pi / 2, 0, pi, 1)
qc.u(pi/3, 0, 0, 2)
qc.cp(pi/2, 0, 1)
qc.id(2)
qc.h(0)
qc.h(1)
qc.measure(range(3), range(3))

sim = Aer.get_backend('qasm_simulator')
counts = sim.run(transpile(qc, sim), shots=8192).result().get_counts()
print(counts)
