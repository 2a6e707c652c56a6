"""The devices of the lab."""

from qiskit_ibm_provider import IBMProvider  # expect: QLT201


def device():
    return IBMProvider().get_backend("ibmq_lima")
