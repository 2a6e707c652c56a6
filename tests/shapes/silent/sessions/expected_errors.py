"""Errors that somebody waits for."""

import pytest
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


def test_that_the_end_closes():
    with Session(backend=backend) as session:
        sampler = SamplerV2(mode=session)
    with pytest.raises(RuntimeError):
        sampler.run([])
    with Session(backend=backend), pytest.raises(ValueError):
        SamplerV2(mode=QiskitRuntimeService().backend("ibm_osaka"))


def run_again(circuits):
    with Session(backend=backend) as session:
        sampler = SamplerV2(mode=session)
        sampler.run(circuits)
    try:
        return sampler.run(circuits)
    except RuntimeError:
        return None


try:
    sampler = SamplerV2()
except ValueError:
    sampler = SamplerV2(mode=backend)
