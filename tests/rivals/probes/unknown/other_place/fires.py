"""Names that another package has."""

from qiskit import AerSimulator  # expect: QLT104  # says: qiskit_aer
from qiskit import Statevector  # expect: QLT104  # says: qiskit.quantum_info
from qiskit.circuit import XGate  # expect: QLT104  # says: qiskit.circuit.library
from qiskit_ibm_runtime import IBMProvider  # expect: QLT104  # says: QiskitRuntimeService
