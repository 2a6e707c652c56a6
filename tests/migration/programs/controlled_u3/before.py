from qiskit import QuantumCircuit, Aer, transpile

qc = QuantumCircuit(2, 2)
qc.u2(0, 3.141592653589793, 0)
qc.cu3(1.2, 0.3, 0.2, 0, 1)
qc.u2(phi=0.1, lam=0.4, qubit=1)
qc.cu3(0.7, 0.1, 0.2, control_qubit=1, target_qubit=0)
qc.measure([0, 1], [0, 1])

simulator = Aer.get_backend('qasm_simulator')
counts = simulator.run(transpile(qc, simulator), shots=8192).result().get_counts()
print(counts)
