# target: qiskit-ibm-runtime==0.39.0
"""The classic platform, for the releases that knew it."""

from qiskit_ibm_runtime import QiskitRuntimeService

URL = "https://auth.quantum.ibm.com/api"
service = QiskitRuntimeService(channel="ibm_quantum", instance="ibm-q/open/main", token="MY_TOKEN", url=URL)
service.backend("ibm_x", instance="ibm-q/open/main")
