"""Members of the class itself, not of one object."""

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService

QuantumCircuit.write = lambda self: str(self.depth())
print(QuantumCircuit(1).write(), QuantumCircuit.from_qasm_str, QiskitRuntimeService.saved_accounts)
