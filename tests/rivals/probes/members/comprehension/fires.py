"""Lists that are made of circuits."""

from qiskit import QuantumCircuit

circuits = [QuantumCircuit(width) for width in range(1, 4)]
print([each.qasm() for each in circuits])  # expect: QLT102
print({str(each.bind_parameters({})) for each in circuits if each.depth() == 0})  # expect: QLT102
texts = {each.num_qubits: each.qasm() for each in [QuantumCircuit(1), QuantumCircuit(2)]}  # expect: QLT102
