from qiskit import QuantumCircuit
from qiskit.primitives import Sampler

qc = QuantumCircuit(2)
qc.h(0)
qc.cx(0, 1)
qc.measure_all()

sampler = Sampler()
job = sampler.run(qc, shots=4096)
result = job.result()
quasi = result.quasi_dists[0].binary_probabilities(2)
print({key: round(float(value), 4) for key, value in sorted(quasi.items())})
