"""A backend of version 2 has a name, and is not asked for it by a call."""

from qiskit.providers.basic_provider import BasicProvider, BasicSimulator
from qiskit_aer import Aer, AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService
from qiskit_ibm_runtime.fake_provider import FakeVigoV2

backend = QiskitRuntimeService().backend("ibm_torino")
print(backend.name())  # expect: QLT111
print(f"on {backend.name()}, {backend.version()}")  # expect: QLT111 QLT111
print(backend.provider())  # expect: QLT111
names = [each.name() for each in QiskitRuntimeService().backends()]  # expect: QLT111
names += [AerSimulator().name(), Aer.get_backend("qasm_simulator").name()]  # expect: QLT111 QLT111
names += [BasicSimulator().name(), FakeVigoV2().name()]  # expect: QLT111 QLT111
simulator = BasicProvider().get_backend("basic_simulator")
print(simulator.name())  # expect: QLT111
print(backend.name, simulator.name)
