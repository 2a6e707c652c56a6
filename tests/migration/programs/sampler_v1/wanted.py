from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler

qc = QuantumCircuit(2)
qc.h(0)
qc.cx(0, 1)
qc.measure_all()

sampler = StatevectorSampler()
job = sampler.run([qc], shots=4096)
result = job.result()
counts = result[0].data.meas.get_counts()
quasi = {key: value / 4096 for key, value in counts.items()}
print({key: round(float(value), 4) for key, value in sorted(quasi.items())})
