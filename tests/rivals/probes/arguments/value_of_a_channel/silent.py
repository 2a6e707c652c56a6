"""The channels of today."""

from qiskit_ibm_runtime import QiskitRuntimeService


def account(channel="ibm_quantum"):
    """A function of the program, with its own names."""
    return "ibm_quantum_platform" if channel == "ibm_quantum" else channel


service = QiskitRuntimeService(channel="ibm_quantum_platform", token="x" * 44)
other = QiskitRuntimeService(channel="ibm_cloud", token="x" * 44, instance="crn:v1:x")
print(account(), account(channel="ibm_quantum"), service, other)
