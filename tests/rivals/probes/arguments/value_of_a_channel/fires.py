"""The channel that was shut in 2025."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService(channel="ibm_quantum", token="x" * 44)  # expect: QLT107
QiskitRuntimeService.save_account("x" * 44, channel="ibm_quantum", overwrite=True)  # expect: QLT107
