from qiskit import QuantumCircuit
from qiskit.primitives import Sampler


class Parity:
    """How often a register of qubits is even."""

    def __init__(self, size):
        self.sampler = Sampler(options={"shots": 8000})
        self.circuit = QuantumCircuit(size, size)
        for qubit in range(size):
            self.circuit.h(qubit)
        self.circuit.measure(range(size), range(size))

    def even(self):
        result = self.sampler.run(circuits=[self.circuit]).result()
        print("shots:", result.metadata[0]["shots"])
        probabilities = result.quasi_dists[0].nearest_probability_distribution().binary_probabilities()
        return sum(value for bits, value in probabilities.items() if bits.count("1") % 2 == 0)


parity = Parity(3)
print("even:", round(parity.even(), 4))

coin = QuantumCircuit(1)
coin.h(0)
coin.measure_all()
for number, distribution in enumerate(parity.sampler.run([coin, coin]).result().quasi_dists):
    print(number, round(distribution.get(0, 0), 4), sorted(distribution))
