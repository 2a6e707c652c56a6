"""Lists of devices, written out."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
pool = [service.backend("ibm_fez"), service.least_busy()]
pool[0].run([])  # expect: QLT102
pool[-1].run([])  # expect: QLT102
for device in pool:
    device.run([])  # expect: QLT102
for name, device in zip(("a", "b"), pool):
    print(name, device.run([]))  # expect: QLT102
