# target: qiskit-ibm-runtime==0.30.0
"""Leaving the block of `open_session` closes nothing."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
with backend.open_session():
    backend.run([])
    backend.run([])
backend.run([])  # expect: QLT309  # says: the session that `open_session` of line 7 opened
QiskitRuntimeService().backend("ibm_osaka").run([])
backend.close_session()
backend.run([])
