from qiskit import QuantumCircuit
from qiskit_aer import Aer

backend = Aer.get_backend("aer_simulator")
circuit = QuantumCircuit(1, 1)
circuit.measure(0, 0)

jobs = []
for _ in range(3):
    jobs.append(circuit.copy())
    circuit.x(0)
    circuit.measure(0, 0)
for job in jobs:
    print(backend.run(job, shots=10).result().get_counts())

last = circuit.copy()
circuit.x(0)
circuit.measure(0, 0)
print(backend.run(last, shots=20).result().get_counts())
