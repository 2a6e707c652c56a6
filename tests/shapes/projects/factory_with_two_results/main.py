"""What comes out of the factory is known after a test of its class, or when only one kind can come."""

from backends import get_backend, hardware
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import IBMBackend, SamplerV2

backend = get_backend("ibm_fez")
if isinstance(backend, AerSimulator):
    backend.run([])
elif isinstance(backend, IBMBackend):
    backend.run([])  # expect: QLT102
    SamplerV2(mode=backend).run([])


def either(name):
    """A job on either."""
    return get_backend(name).run([])


hardware().run([])  # expect: QLT102
hardware("ibm_kyiv").run([])  # expect: QLT102
