"""What jobs give."""

from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorEstimator, StatevectorSampler
from qiskit_aer import AerSimulator

circuit = QuantumCircuit(1)
circuit.h(0)
circuit.measure_all()
result = StatevectorSampler().run([circuit]).result()
print(result[0].data.meas.get_counts(), AerSimulator().run(circuit).result().get_counts())
print(StatevectorEstimator().run([(QuantumCircuit(1), "Z")]).result()[0].data.evs)
