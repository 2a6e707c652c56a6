"""Bits that are read as they are, items of what is no result's data, and what may be no bits at all."""

import mine
from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister
from qiskit.primitives import StatevectorEstimator, StatevectorSampler
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

circuit = QuantumCircuit(QuantumRegister(2), ClassicalRegister(1, "left"), ClassicalRegister(1, "right"))
circuit.measure([0, 1], [0, 1])
pub_result = StatevectorSampler().run([circuit]).result()[0]
bits = pub_result.data.left
print(bits.get_counts(), bits.get_bitstrings(), bits.num_shots, bits.array, bits.shape, bits.slice_bits([0]).get_counts())
print(pub_result.data["left"], pub_result.join_data(["left", "right"]), pub_result.join_data(names=mine.names))
counts = bits.get_counts()
print(counts["meas"], {"meas": 1}["meas"], pub_result.metadata["shots"])

sampler = SamplerV2(QiskitRuntimeService().least_busy())
sampler.options.execution.meas_type = "kerneled"
points = sampler.run([circuit]).result()[0].data.left
print(points.real, points.T, points.data)

print(StatevectorEstimator().run([(circuit, "ZZ")]).result()[0].data["evs"])
