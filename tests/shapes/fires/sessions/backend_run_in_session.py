# target: qiskit-ibm-runtime==0.34.0
"""Whatever the session's spelling, the backend runs beside it."""

import qiskit_ibm_runtime as runtime
from qiskit_ibm_runtime import QiskitRuntimeService, Session

service = QiskitRuntimeService()
backend = service.backend("ibm_kyiv")

with Session(backend=backend) as session:
    backend.run([])  # expect: QLT302  # says: Session
with Session(backend):
    jobs = [backend.run(circuit) for circuit in ("a", "b")]  # expect: QLT302
with runtime.Session(backend=backend, max_time=600) as session, open("log.txt", "w") as log:
    print(backend.run([]), file=log)  # expect: QLT302
with Session(backend=backend):
    service.backend("ibm_kyiv").run([])  # expect: QLT302
