from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler


class Parity:
    """How often a register of qubits is even."""

    def __init__(self, size):
        self.sampler = StatevectorSampler(default_shots=8000)
        self.circuit = QuantumCircuit(size, size)
        for qubit in range(size):
            self.circuit.h(qubit)
        self.circuit.measure(range(size), range(size))

    def even(self):
        result = self.sampler.run([self.circuit]).result()
        print("shots:", result[0].data.c.num_shots)
        probabilities = {bits: count / 8000 for bits, count in result[0].data.c.get_counts().items()}
        return sum(value for bits, value in probabilities.items() if bits.count("1") % 2 == 0)


parity = Parity(3)
print("even:", round(parity.even(), 4))

coin = QuantumCircuit(1)
coin.h(0)
coin.measure_all()
for number, pub in enumerate(parity.sampler.run([coin, coin]).result()):
    distribution = {outcome: count / 8000 for outcome, count in pub.data.meas.get_int_counts().items()}
    print(number, round(distribution.get(0, 0), 4), sorted(distribution))
