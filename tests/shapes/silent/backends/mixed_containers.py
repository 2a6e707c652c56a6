"""Containers that hold, or come to hold, both kinds."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
for backend in (AerSimulator(), service.backend("ibm_kyiv")):
    backend.run([])

pool = [service.backend("ibm_kyiv")]
pool.append(AerSimulator())
for backend in pool:
    backend.run([])

table = {"device": service.backend("ibm_kyiv")}
table["device"] = AerSimulator()
table["device"].run([])
table.update(device=AerSimulator())
others = [service.backend("ibm_kyiv")]
others[0] = AerSimulator()
others[0].run([])


def choose(name):
    """Whatever stands under the name."""
    devices = {"local": AerSimulator(), "remote": service.backend("ibm_kyiv")}
    return devices[name].run([])
