"""Circuits that may have got the register after all."""

import random

from qiskit import ClassicalRegister, QuantumCircuit, transpile
from qiskit.primitives import StatevectorSampler

from elsewhere import finish, load

sampler = StatevectorSampler()

sometimes = QuantumCircuit(2, 2)
if random.random() < 0.5:
    sometimes.measure_all()
print(sampler.run([sometimes]).result()[0].data.meas)

later = QuantumCircuit(2, 2)
bound = later.measure_all
bound()
print(sampler.run([later]).result()[0].data.meas)

handed = QuantumCircuit(2, 2)
finish(handed)
print(sampler.run([handed]).result()[0].data.out)
print(sampler.run([finish(QuantumCircuit(2, 2))]).result()[0].data.out)
print(sampler.run([load("bell.qpy")]).result()[0].data.meas)

inner = QuantumCircuit(2)
inner.measure_all()
outer = QuantumCircuit(2).compose(inner)
print(sampler.run([transpile(outer)]).result()[0].data.meas)

named = QuantumCircuit(2)
named.add_register(ClassicalRegister(2, load("name")))
print(sampler.run([named]).result()[0].data.out)

other = QuantumCircuit(ClassicalRegister(1, "evs"))
print(sampler.run([other]).result()[0].data.evs)


def counts(circuit):
    return sampler.run([circuit]).result()[0].data.meas


def sized(qubits, bits):
    return sampler.run([QuantumCircuit(qubits, bits)]).result()[0].data.out


print(hasattr(sampler.run([named]).result()[0].data, "meas"))
mixed = sampler.run([QuantumCircuit(1, 1), inner]).result()
print([each.data.meas for each in mixed[1:]], mixed[0].data.c)
both = sampler.run([inner]).result()[0].data if named else None
print(both.meas, both.shape, both.keys())
try:
    print(both.c)
except AttributeError:
    print(both.meas)
