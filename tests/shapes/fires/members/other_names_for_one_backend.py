"""An alias of the backend, of its method, and a partial call of it."""

from functools import partial

from qiskit_ibm_runtime import QiskitRuntimeService

backend = QiskitRuntimeService().backend("ibm_torino")
device = target = backend
device.run([])  # expect: QLT102
submit = target.run  # expect: QLT102
submit([])
often = partial(backend.run, shots=10_000)  # expect: QLT102
