"""Keywords that methods no longer take."""

from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler

circuit = QuantumCircuit(3, 1)
circuit.h(q=0)  # expect: QLT103
circuit.assign_parameters(param_dict={})  # expect: QLT103
circuit.measure_all()
job = StatevectorSampler().run(circuits=[circuit])  # expect: QLT106
