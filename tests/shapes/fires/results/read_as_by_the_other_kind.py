"""Results that are read as those of the other kind of primitive, or of an earlier version."""

from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator, StatevectorSampler

from somewhere import circuits

circuit = QuantumCircuit(2, 2)
circuit.measure([0, 1], [0, 1])
job = StatevectorSampler().run([circuit])
print(job.result().get_counts())  # expect: QLT109  # says: write `job.result()[0].data.c.get_counts()`
print(job.result().quasi_dists[0])  # expect: QLT109  # says: divided by the number of shots
print(job.result()[0].data.evs)  # expect: QLT403  # says: an estimator's
print(job.result().values)  # expect: QLT109  # says: a sampler gives counts

unknown = StatevectorSampler().run(circuits).result()
print(unknown.get_counts())  # expect: QLT109  # says: write `unknown[0].join_data().get_counts()`
print(unknown[0].data.stds)  # expect: QLT403

job = StatevectorEstimator().run([(QuantumCircuit(2), "ZZ")])
print(job.result().values[0])  # expect: QLT109  # says: write `job.result()[0].data.evs`
print(job.result().quasi_dists)  # expect: QLT109  # says: an estimator gives expectation values
print(job.result()[0].data.meas)  # expect: QLT403
print(job.result()[0].data.out.get_counts())  # expect: QLT403
print(job.result()[0].data.evs)
