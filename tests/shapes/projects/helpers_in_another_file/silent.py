# target: qiskit-ibm-runtime==0.34.0
"""The same helpers with simulators, and with a session of the client's."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService, Session
from work.jobs import estimate, sample, submit

backend = QiskitRuntimeService().backend("ibm_kyiv")
simulator = AerSimulator()

with Session(backend=simulator) as session:
    estimate(session, "fine")
    submit(simulator, "fine")
with Session(backend=backend) as session:
    with backend.open_session():
        estimate(session, "fine")
        sample(simulator, "fine")
