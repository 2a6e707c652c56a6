"""Where a simulator may stand beside the device, nothing is known."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()


def sample(circuit, hardware):
    """Counts from either."""
    backend = service.backend(hardware) if hardware else AerSimulator()
    return backend.run(circuit)


def pick(name):
    """Either, by name."""
    if name == "simulator":
        return AerSimulator()
    return service.backend(name)


try:
    device = service.least_busy()
except Exception:
    device = AerSimulator()
device.run([])
pick("simulator").run([])
local = service.backend("ibm_kyiv")
local = AerSimulator.from_backend(local)
local.run([])
