"""Names that this module never had, and that look like some it has."""

from qiskit import QuantumCircit  # expect: QLT104  # says: QuantumCircuit
from qiskit import transpiles  # expect: QLT104  # says: transpile
from qiskit_ibm_runtime import QiskitRuntimServices  # expect: QLT104  # says: QiskitRuntimeService
from qiskit.circuit.library import HGates  # expect: QLT104  # says: HGate
