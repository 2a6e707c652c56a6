"""Instances of the classic platform, where the service's methods take them."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService(instance="ibm-q/open/main")  # expect: QLT107
service.backends(instance="ibm-q/open/main")  # expect: QLT107
service.backend("ibm_x", instance="ibm-q-research/group/main")  # expect: QLT107
service.least_busy(operational=True, instance="ibm-q/open/main")  # expect: QLT107
service.jobs(limit=3, instance="ibm-q/open/main")  # expect: QLT107
QiskitRuntimeService.save_account(token="<token>", instance="ibm-q/open/main")  # expect: QLT107
