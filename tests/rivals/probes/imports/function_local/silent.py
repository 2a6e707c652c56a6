"""Imports where they are needed."""


def simulate(circuit):
    from qiskit_aer import AerSimulator

    return AerSimulator().run(circuit, shots=10).result().get_counts()


def bell():
    from qiskit import QuantumCircuit

    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.measure_all()
    return circuit


print(simulate(bell()))
