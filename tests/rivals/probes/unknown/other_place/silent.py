"""Names from the places that have them."""

from qiskit.circuit.library import XGate
from qiskit.quantum_info import Statevector
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import IBMBackend

print(XGate(), Statevector([1, 0]), AerSimulator(), IBMBackend)
