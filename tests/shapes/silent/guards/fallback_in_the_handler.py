"""The new address first, the old one in the handler."""

try:
    from qiskit_aer import AerSimulator
    from qiskit_aer.noise import NoiseModel
except ImportError:
    from qiskit.providers.aer import AerSimulator
    from qiskit.providers.aer.noise import NoiseModel

try:
    from qiskit.primitives import StatevectorSampler as Sampler
except ImportError:
    from qiskit.primitives import Sampler

try:
    from qiskit_ibm_runtime import QiskitRuntimeService as Service
except ModuleNotFoundError:
    try:
        from qiskit_ibm_provider import IBMProvider as Service
    except ModuleNotFoundError:
        from qiskit import IBMQ as Service

print(AerSimulator, NoiseModel, Sampler, Service)
