# target: qiskit-ibm-runtime==0.34.0
"""Calls the helpers in sessions of both kinds."""

import work.jobs
from qiskit_ibm_runtime import QiskitRuntimeService, Session
from work.jobs import estimate, sample, submit

backend = QiskitRuntimeService().backend("ibm_kyiv")

with backend.open_session() as opened:
    submit(backend, "fine")
    sample(backend, "beside")  # expect: QLT301
    work.jobs.sample(backend, circuit="beside")  # expect: QLT301

with Session(backend=backend) as session:
    estimate(session, "fine")
    submit(backend, "beside")  # expect: QLT302

sample(backend, "alone")
submit(backend, "alone")  # expect: QLT309
