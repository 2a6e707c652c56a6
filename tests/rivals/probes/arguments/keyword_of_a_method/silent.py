"""Keywords that methods take, and those of a subclass."""

from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


class Circuit(QuantumCircuit):
    def h(self, q):
        return super().h(q)


circuit = Circuit(2)
circuit.h(q=0)
circuit.x(qubit=1)
circuit.measure_all()
print(circuit.assign_parameters(parameters={}), StatevectorSampler().run(pubs=[circuit], shots=10).result())
