# target: qiskit-ibm-runtime==0.30.0
"""The usual `try` and `finally` around a session of the backend."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


def measure(circuits):
    """Their jobs."""
    backend.open_session(max_time="1h")
    sampler = SamplerV2(mode=backend)
    try:
        return [sampler.run([each]) for each in circuits]  # expect: QLT301
    finally:
        backend.close_session()
