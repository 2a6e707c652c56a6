"""A Bell state, as the first page of every old tutorial has it."""

from qiskit import QuantumCircuit, transpile
from qiskit import execute  # expect: QLT101
from qiskit.providers import BackendV1  # expect: QLT101
from qiskit.utils import QuantumInstance  # expect: QLT101

bell = QuantumCircuit(2)
bell.h(0)
bell.cx(0, 1)
print(transpile(bell, basis_gates=["cz", "rz", "sx"]).count_ops())
