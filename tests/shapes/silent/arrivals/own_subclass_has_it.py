# target: qiskit==0.46.3
"""A class of the program's own has the member already."""

from qiskit import QuantumCircuit


class Circuit(QuantumCircuit):
    def get_parameter(self, name):
        return next(each for each in self.parameters if each.name == name)


print(Circuit(1).get_parameter("theta"))
