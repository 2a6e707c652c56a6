# target: qiskit-ibm-runtime>=0.25,<0.41
"""Channels that came later than the lowest release that is asked for."""

from qiskit_ibm_runtime import QiskitRuntimeService

QiskitRuntimeService(channel="ibm_quantum_platform")  # expect: QLT110  # says: 0.40.0
QiskitRuntimeService(channel="local")  # expect: QLT110  # says: 0.26.0
QiskitRuntimeService.save_account(channel="ibm_quantum_platform", token="MY_TOKEN")  # expect: QLT110
QiskitRuntimeService("MY_TOKEN")  # expect: QLT204  # says: and name the channel
