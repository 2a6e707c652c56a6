"""Another vendor's names beside Qiskit's."""

from lab_client import IBMQ, Backend, execute
from qiskit import QuantumCircuit
from qiskit import Aer  # expect: QLT101

print(execute(QuantumCircuit(1), IBMQ.load_account().get_backend("x")), Backend)
