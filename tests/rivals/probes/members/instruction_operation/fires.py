"""Gates that stand in a circuit."""

from qiskit import QuantumCircuit

circuit = QuantumCircuit(2, 1)
circuit.h(0)
circuit.cx(0, 1)
circuit.data[0].operation.c_if(0, 1)  # expect: QLT102
circuit.data[1].operation.qasm()  # expect: QLT102
print(circuit.data[0].qubits[0].register)  # expect: QLT102
