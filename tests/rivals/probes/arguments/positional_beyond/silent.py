"""As many arguments as there are places."""

from qiskit import QuantumCircuit
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import SamplerV2

circuit = QuantumCircuit(2, 2, name="pair")
circuit.x(0, "up")
circuit.measure([0, 1], [0, 1])
print(SamplerV2(AerSimulator(), {"default_shots": 10}), circuit.depth(), QuantumCircuit(*circuit.qregs))
