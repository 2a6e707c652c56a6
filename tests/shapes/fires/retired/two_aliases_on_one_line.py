"""Two aliases on one line are two findings."""

from qiskit_ibm_provider import IBMProvider, least_busy  # expect: QLT201 QLT201

provider = IBMProvider(instance="ibm-q/open/main")
backend = least_busy(provider.backends(min_num_qubits=5, operational=True))
print(backend.name, backend.num_qubits)
