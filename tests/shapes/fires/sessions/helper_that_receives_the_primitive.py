# target: qiskit-ibm-runtime==0.34.0
"""A factory that makes the primitive and a helper that only runs it."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2


def make(backend):
    """A primitive on the backend."""
    return SamplerV2(mode=backend, options={"default_shots": 10})


def measure(sampler, circuit):
    """Its result."""
    return sampler.run([circuit]).result()


backend = QiskitRuntimeService().backend("ibm_kyiv")
with backend.open_session() as session:
    made = make(backend)
    made.run([])  # expect: QLT301
    measure(made, "bell")  # expect: QLT301
    backend.run([])
