"""Arguments in a mapping that stands in the call."""

from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import SamplerV2

sampler = SamplerV2(**{"backend": AerSimulator()})  # expect: QLT103
transpile(QuantumCircuit(1), **{"seed_transpiler": 7, "backend_properties": None})  # expect: QLT103
transpile(QuantumCircuit(1), **dict(inst_map=None))  # expect: QLT103
