from qiskit import Aer, QuantumCircuit, assemble

backend = Aer.get_backend("aer_simulator")
circuit = QuantumCircuit(1, 1)
circuit.measure(0, 0)

jobs = []
for _ in range(3):
    jobs.append(assemble(circuit))
    circuit.x(0)
    circuit.measure(0, 0)
for job in jobs:
    print(backend.run(job, shots=10).result().get_counts())

last = assemble(circuit, shots=20)
circuit.x(0)
circuit.measure(0, 0)
print(backend.run(last).result().get_counts())
