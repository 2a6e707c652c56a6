"""Members of the class itself, not of one object."""

from qiskit import QuantumCircuit
from qiskit.circuit import Instruction
from qiskit_ibm_runtime import QiskitRuntimeService

print(QuantumCircuit.from_qasm)  # expect: QLT109
print(list(map(QuantumCircuit.qasm, [])))  # expect: QLT102
print(Instruction.c_if)  # expect: QLT102
print(QiskitRuntimeService.get_backend)  # expect: QLT102
