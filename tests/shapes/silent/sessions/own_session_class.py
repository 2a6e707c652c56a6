# target: qiskit-ibm-runtime==0.34.0
"""A class of the project's own called Session, and a runner whose method is called open_session."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2


class Session:
    """Times a block."""

    def __init__(self, backend):
        self.backend = backend

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None


class Runner:
    """Has sessions of its own."""

    def open_session(self, max_time="4h"):
        """A timed block."""
        return Session(max_time)


backend = QiskitRuntimeService().backend("ibm_kyiv")
with Session(backend=backend):
    backend.run([])
with Runner().open_session(max_time="1h"):
    SamplerV2(mode=backend).run([])
