# target: qiskit-ibm-runtime==0.30.0
"""The sessions that backends opened could be cancelled, not closed."""

from qiskit_ibm_runtime import QiskitRuntimeService

backend = QiskitRuntimeService().backend("ibm_fez")
session = backend.open_session()
backend.run([])
session.close()  # expect: QLT109  # says: backend.close_session()
