"""A fair coin and a biased one."""

import math

from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister, transpile
from qiskit_aer import Aer


class Coin:
    """A coin that lands on heads with a given probability."""

    def __init__(self, probability=0.5, backend=None):
        self.backend = backend or Aer.get_backend("qasm_simulator")
        self.register = QuantumRegister(1, "coin")
        self.result = ClassicalRegister(1, "face")
        self.angle = 2 * math.asin(math.sqrt(probability))

    def circuit(self):
        circuit = QuantumCircuit(self.register, self.result)
        circuit.ry(self.angle, self.register[0])
        circuit.measure(self.register, self.result)
        return circuit

    def toss(self, times=1000):
        job = self.backend.run(transpile(self.circuit(), self.backend), shots=times)
        return job.result().get_counts()


if __name__ == "__main__":
    for probability in (0.5, 0.9):
        faces = Coin(probability).toss(4000)
        print(probability, faces)
