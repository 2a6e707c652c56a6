"""What jobs give."""

from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator, StatevectorSampler

circuit = QuantumCircuit(1)
circuit.h(0)
circuit.measure_all()
job = StatevectorSampler().run([circuit])
result = job.result()
print(result.quasi_dists)  # expect: QLT109
print(job.result()[0].get_counts())  # expect: QLT109
values = StatevectorEstimator().run([(QuantumCircuit(1), "Z")]).result().values  # expect: QLT109
