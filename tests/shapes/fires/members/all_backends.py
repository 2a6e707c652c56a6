"""Lists of backends: their elements by loop, index, unpacking and comprehension."""

from qiskit_ibm_runtime import QiskitRuntimeService

service = QiskitRuntimeService()
for backend in service.backends(simulator=False):
    backend.run([])  # expect: QLT102

service.backends()[0].run([])  # expect: QLT102
first, *rest = service.backends(min_num_qubits=27)
first.run([])  # expect: QLT102
jobs = [device.run([]) for device in rest]  # expect: QLT102
for number, device in enumerate(service.backends()):
    print(number, device.run([]))  # expect: QLT102
