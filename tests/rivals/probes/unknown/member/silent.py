"""Members that the program gives to Qiskit's objects."""

from qiskit import QuantumCircuit


def twice(self, qubit):
    return self.h(qubit)


QuantumCircuit.twice = twice
circuit = QuantumCircuit(2, 2)
circuit.twice(0)
circuit.lab_number = 7
setattr(circuit, "owner", "lab")
print(circuit.lab_number, circuit.owner, circuit.metadata)
