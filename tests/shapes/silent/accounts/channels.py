"""Channels and instances that are what they should be, or may be."""

import os

from qiskit_ibm_runtime import QiskitRuntimeService

CRN = "crn:v1:bluemix:public:quantum-computing:us-east:a/1:2::"

QiskitRuntimeService("ibm_cloud", "MY_TOKEN")
QiskitRuntimeService("ibm_quantum_platform", token="MY_TOKEN", instance=CRN)
QiskitRuntimeService(channel="local", instance="ibm-q/open/main")
QiskitRuntimeService(channel=os.environ.get("CHANNEL", "nonsense"))
QiskitRuntimeService(channel=None)
QiskitRuntimeService("")
QiskitRuntimeService(instance="team/project/one")
QiskitRuntimeService(instance="my-instance", url="https://quantum.cloud.ibm.com")
try:
    QiskitRuntimeService("MY_TOKEN")
except (TypeError, ValueError):
    QiskitRuntimeService(token="MY_TOKEN")


def connect(channel):
    return QiskitRuntimeService(channel)


for name in ("ibm_cloud", "whatever"):
    connect(name)
