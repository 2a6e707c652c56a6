"""Texts in the place of the channel, instances and addresses of the classic platform."""

from qiskit_ibm_runtime import IBMQuantumComputeService, QiskitRuntimeService

INSTANCE = "ibm-q/open/main"
URL = "https://auth.quantum-computing.ibm.com/api"

QiskitRuntimeService("MY_TOKEN")  # expect: QLT204  # says: write `token=`
QiskitRuntimeService("ibm-q/open/main")  # expect: QLT204  # says: write `instance=`
QiskitRuntimeService("crn:v1:bluemix:public:quantum-computing:us-east:a/1:2::", token="MY_TOKEN")  # expect: QLT204  # says: `instance=`
QiskitRuntimeService(channel="ibm-quantum-platform")  # expect: QLT204  # says: did you mean `ibm_quantum_platform`
IBMQuantumComputeService("MY_TOKEN")  # expect: QLT204
service = QiskitRuntimeService(channel="ibm_cloud", instance=INSTANCE)  # expect: QLT107  # says: `instance` is a hub, group and project
service.backend("ibm_x", instance=INSTANCE)  # expect: QLT107
service.least_busy(instance="ibm-q-research/some-1/main")  # expect: QLT107
QiskitRuntimeService.save_account(url=URL, token="MY_TOKEN")  # expect: QLT107  # says: address of the classic platform
