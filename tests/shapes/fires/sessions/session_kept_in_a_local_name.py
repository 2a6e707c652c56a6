"""Nobody closes what only a local name knows."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


def measure(circuit):
    """Its counts."""
    session = Session(backend=backend)  # expect: QLT308
    sampler = SamplerV2(mode=session)
    return sampler.run([circuit]).result()


batch_of_one = Session(backend=backend)  # expect: QLT308
SamplerV2(mode=batch_of_one).run([])
