"""Correct code: each register is read by the name that it has."""

import functools

from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister
from qiskit.primitives import StatevectorEstimator, StatevectorSampler
from qiskit_ibm_runtime import QiskitRuntimeService

sampler = StatevectorSampler()
measured = QuantumCircuit(2)
for step in (measured.h, measured.x):
    step(0)
for last in [measured.measure_all]:
    last()
print(sampler.run([measured]).result()[0].data.meas.get_counts())

partial = QuantumCircuit(2)
functools.partial(partial.measure_all)()
print(sampler.run([partial]).result()[0].data.meas.get_counts())

named = QuantumCircuit(QuantumRegister(2, "q"), ClassicalRegister(2, "counts"))
print(sampler.run([named]).result()[0].data.counts.get_counts())

again = QuantumCircuit(1)
again.measure_all()
again.measure_all()
print(sampler.run([again]).result()[0].data.meas1)

old = QiskitRuntimeService().job("c0ffee").result()
print(old[0].data.meas, old[0].data.evs, old[0].data.out.get_counts())

values = StatevectorEstimator().run([(named, "ZZ")]).result()[0].data
print(values.evs, values.stds, values.evs_extrapolated, values.shape)
