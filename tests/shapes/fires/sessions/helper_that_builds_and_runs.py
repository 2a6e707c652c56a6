# target: qiskit-ibm-runtime==0.34.0
"""A helper that receives the backend and runs a primitive on it: the finding is at the call in the block."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2


def sample(backend, circuit):
    """The circuit's job."""
    sampler = SamplerV2(mode=backend)
    return sampler.run([circuit])


def through(device, circuit):
    """The same, one function further."""
    return sample(device, circuit)


backend = QiskitRuntimeService().backend("ibm_kyiv")
sample(backend, "before")
with backend.open_session():
    sample(backend, "within")  # expect: QLT301
    print(through(device=backend, circuit="within"))  # expect: QLT301
