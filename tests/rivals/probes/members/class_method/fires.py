"""Objects that class methods make."""

from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector

TEXT = 'OPENQASM 2.0; include "qelib1.inc"; qreg q[2]; h q[0]; cx q[0], q[1];'

circuit = QuantumCircuit.from_qasm_str(TEXT)
circuit.cu1(0.1, 0, 1)  # expect: QLT102
print(QuantumCircuit.from_qasm_str(TEXT).qasm())  # expect: QLT102
print(Statevector.from_label("00").to_counts())  # expect: QLT102
