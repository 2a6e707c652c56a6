from qiskit import QuantumCircuit, transpile
from qiskit_aer import Aer

qc = QuantumCircuit(3, 3)
qc.h(0)
qc.cx(0, 1)
qc.t(1)
qc.cx(1, 2)
qc.measure([0, 1, 2], [0, 1, 2])

sim = Aer.get_backend("qasm_simulator")
qobj = transpile(qc, sim)
job = sim.run(qobj, shots=4096)
print(job.result().get_counts())
