# target: qiskit-ibm-runtime==0.34.0
"""Runs things on what it is given."""

from qiskit_ibm_runtime import EstimatorV2, SamplerV2


def sample(backend, circuit):
    """A sampler's job on the backend."""
    sampler = SamplerV2(mode=backend)
    return sampler.run([circuit])


def estimate(session, pub):
    """An estimator's job in the session."""
    return EstimatorV2(mode=session).run([pub])


def submit(backend, circuit):
    """The backend's own job."""
    return backend.run(circuit)
