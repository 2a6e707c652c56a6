"""A Bell state, as the first page of today's tutorials has it."""

from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister, transpile
from qiskit.providers import BackendV2, JobStatus
from qiskit.utils import parallel_map

bell = QuantumCircuit(QuantumRegister(2, "q"), ClassicalRegister(2, "c"))
bell.h(0)
print(transpile(bell, basis_gates=["rz", "sx"]).depth(), BackendV2, JobStatus.DONE, parallel_map)
