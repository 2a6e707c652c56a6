"""Several names at once, nested and from a function's tuple."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService


def connect():
    """A service and one of its devices."""
    service = QiskitRuntimeService()
    return service, service.backend("ibm_quebec")


local, (service, remote) = AerSimulator(), connect()
local.run([])
remote.run([])  # expect: QLT102
service.get_backend("ibm_kyiv")  # expect: QLT102
pair = connect()
pair[1].run([])  # expect: QLT102
