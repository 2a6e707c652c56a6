# target: qiskit-ibm-runtime==0.30.0
# target: qiskit==1.2.4
"""An instance of IBM Cloud with the classic platform's channel."""

from qiskit_ibm_runtime import QiskitRuntimeService

CRN = "crn:v1:bluemix:public:quantum-computing:us-east:a/1:2::"
service = QiskitRuntimeService(channel="ibm_quantum", instance=CRN)  # expect: QLT204  # says: Write `channel="ibm_cloud"`
QiskitRuntimeService.save_account(channel="ibm_quantum", token="<token>", instance=CRN)  # expect: QLT204
QiskitRuntimeService(channel="ibm_cloud", instance=CRN)
QiskitRuntimeService(channel="ibm_quantum", instance="ibm-q/open/main")
QiskitRuntimeService(instance=CRN)
