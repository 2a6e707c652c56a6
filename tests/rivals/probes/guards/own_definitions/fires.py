"""The definition of the program is for one function only."""

import qiskit
from qiskit import QuantumCircuit


def run():
    execute = QuantumCircuit
    return execute(1)


run()
print(qiskit.execute)  # expect: QLT101
