"""It may be open still."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


def work(done):
    """Some."""
    session = Session(backend=backend)
    sampler = SamplerV2(mode=session)
    if done:
        session.close()
    sampler.run([])
    for _ in range(3):
        session = Session(backend=backend)
        sampler = SamplerV2(mode=session)
        sampler.run([])
        session.close()
