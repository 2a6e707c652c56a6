# target: qiskit-ibm-runtime==0.34.0
"""A stack of context managers enters the session."""

from contextlib import ExitStack

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")

with ExitStack() as stack:
    session = stack.enter_context(backend.open_session())
    SamplerV2(mode=backend).run([])  # expect: QLT301
    backend.run([])
    backend.close_session()
