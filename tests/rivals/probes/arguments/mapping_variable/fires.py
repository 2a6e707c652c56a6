"""Arguments in a mapping that is kept."""

from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import SamplerV2

OPTIONS = {"optimization_level": 1, "backend_properties": None}
settings = {"backend": AerSimulator(), "options": {}}
more = dict(session=None)


def compiled(circuit):
    return transpile(circuit, **OPTIONS)  # expect: QLT103


compiled(QuantumCircuit(1))
sampler = SamplerV2(**settings)  # expect: QLT103
sampler = SamplerV2(**more)  # expect: QLT103
