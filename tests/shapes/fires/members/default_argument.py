"""A default that is never overridden."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()


def _submit(circuit, backend=service.backend("ibm_fez")):
    return backend.run(circuit)  # expect: QLT102


print(_submit([]), _submit(circuit=[]))
