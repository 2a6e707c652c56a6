"""What a caller may have opened is not known in a function."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


def measure(circuit):
    """Whoever calls it may have a session open."""
    return SamplerV2().run([circuit])


def use(sampler, device):
    """Nobody knows where the primitive was made."""
    with Session(backend=device):
        sampler.run([])


with Session(backend=backend):
    measure("bell")
