"""What people expect of a service, and it never had."""

from qiskit_aer import Aer
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService(channel="ibm_quantum_platform", instance="crn")
backend = service.least_busy()
with service.open_session(backend=backend) as session:  # expect: QLT109  # says: Session(backend=backend)
    pass
service.get_job("c12")  # expect: QLT109  # says: service.job(job_id)
service.load_account()  # expect: QLT109
backend.retrieve_job("c12")  # expect: QLT109  # says: service.job(job_id)
simulator = Aer.backend("aer_simulator")  # expect: QLT109  # says: Aer.get_backend
