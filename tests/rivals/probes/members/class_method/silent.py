"""Objects that class methods make."""

from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp, Statevector

TEXT = 'OPENQASM 2.0; include "qelib1.inc"; qreg q[2]; h q[0]; cx q[0], q[1];'

circuit = QuantumCircuit.from_qasm_str(TEXT)
circuit.cp(0.1, 0, 1)
state = Statevector.from_instruction(circuit)
print(state.probabilities_dict(), SparsePauliOp.from_list([("ZZ", 1.0)]).to_list())
