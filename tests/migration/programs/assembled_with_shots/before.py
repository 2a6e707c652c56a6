from qiskit import QuantumCircuit, Aer, transpile, assemble

qc = QuantumCircuit(3, 3)
qc.h(0)
qc.cx(0, 1)
qc.t(1)
qc.cx(1, 2)
qc.measure([0, 1, 2], [0, 1, 2])

sim = Aer.get_backend("qasm_simulator")
qobj = assemble(transpile(qc, sim), shots=4096)
job = sim.run(qobj)
print(job.result().get_counts())
