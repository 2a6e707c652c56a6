"""Entries of a dictionary by their keys, and all values alike."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
backends = {"local": AerSimulator(), "remote": service.backend("ibm_kyiv")}
backends["local"].run([])
backends["remote"].run([])  # expect: QLT102

devices = {name: service.backend(name) for name in ("ibm_fez", "ibm_torino")}
devices["ibm_fez"].run([])  # expect: QLT102
for device in devices.values():
    device.run([])  # expect: QLT102
