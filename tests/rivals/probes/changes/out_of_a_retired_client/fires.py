"""A job on a device of the lab: nothing here says where it comes from."""

from lab_devices import device
from qiskit import QuantumCircuit

circuit = QuantumCircuit(1)
circuit.measure_all()
print(device().run(circuit).result())  # expect: QLT201 QLT201
