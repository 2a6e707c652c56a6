"""Sessions from callers, closed and used again."""

from qiskit_ibm_runtime import Batch, EstimatorV2, SamplerV2, Session


def at_once(session: Session, circuits):
    session.close()
    return SamplerV2(mode=session).run(circuits)  # expect: QLT307


def made_before(batch: Batch, pubs):
    estimator = EstimatorV2(mode=batch)
    first = estimator.run(pubs)
    batch.cancel()
    for pub in pubs:
        estimator.run([pub])  # expect: QLT307
    return first


class Runner:
    def __init__(self, backend):
        self.session = Session(backend=backend)
        self.sampler = SamplerV2(mode=self.session)

    def last(self, circuits):
        self.session.close()
        return self.sampler.run(circuits)  # expect: QLT307


class Training:
    def __init__(self, session: Session):
        self.session = session

    def last(self, circuits):
        sampler = SamplerV2(mode=self.session)
        job = sampler.run(circuits)
        self.session.close()
        sampler.run(circuits)  # expect: QLT307
        return job
