"""Gates that stand in a circuit."""

from qiskit import QuantumCircuit

circuit = QuantumCircuit(2, 1)
circuit.h(0)
circuit.cx(0, 1)
with circuit.if_test((circuit.clbits[0], 1)):
    circuit.x(0)
first = circuit.data[0]
print(first.operation.name, first.operation.params, circuit.find_bit(first.qubits[0]).index, circuit.data[2].operation.condition)
