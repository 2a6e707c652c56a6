"""More arguments than there are places."""

from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import SamplerV2

circuit = QuantumCircuit(2)
circuit.x(0, "up", 5)  # expect: QLT106
sampler = SamplerV2(AerSimulator(), {}, None)  # expect: QLT103
print(circuit.depth(None, 5))  # expect: QLT106
