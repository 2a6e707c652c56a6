# target: qiskit-ibm-runtime==0.34.0
"""Nobody knows what these primitives were built on."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

backend = QiskitRuntimeService().backend("ibm_kyiv")


def given(mode, circuit):
    """A mode from outside."""
    with backend.open_session():
        return SamplerV2(mode=mode).run([circuit])


def ready(sampler: SamplerV2, circuit):
    """A primitive from outside."""
    with backend.open_session():
        return sampler.run([circuit])


def configured(configuration: dict, circuit):
    """Keywords from outside."""
    with backend.open_session():
        return SamplerV2(**configuration).run([circuit])
