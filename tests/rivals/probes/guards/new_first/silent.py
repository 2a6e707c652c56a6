"""The new place first, and the old one where that fails; and the other way round."""

try:
    from qiskit_aer import AerSimulator
except:
    from qiskit.providers.aer import AerSimulator
try:
    from qiskit import BasicAer as Basic
except ImportError:
    from qiskit.providers.basic_provider import BasicProvider as Basic
try:
    from qiskit_ibm_runtime import SamplerV2 as Sampler
except ImportError:
    from qiskit_ibm_runtime import Sampler

print(AerSimulator, Basic, Sampler)
