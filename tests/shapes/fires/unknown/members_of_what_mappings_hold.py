"""A mapping that is put together from mappings with keys that are not known."""

from qiskit import QuantumCircuit

circuits = {size: QuantumCircuit(size) for size in range(3)}
others = {"one": QuantumCircuit(1), **circuits}
for name, circuit in others.items():
    print(name, circuit.hadamard(0))  # expect: QLT109
