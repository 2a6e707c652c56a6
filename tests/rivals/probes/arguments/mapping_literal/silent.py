"""Arguments in a mapping that stands in the call."""

from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import SamplerV2

print(SamplerV2(**{"mode": AerSimulator()}), transpile(QuantumCircuit(1), **dict(seed_transpiler=7)))
print({**{"backend_properties": None}})
