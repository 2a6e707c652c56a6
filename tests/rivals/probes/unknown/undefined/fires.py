"""Names that nobody has bound."""

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import SamplerV2

circuit = QuantumCircuit(1)
service = QiskitRuntimeServise()  # expect: QLT104  # says: QiskitRuntimeService


def compiled():
    return QuantumCircut(1)  # expect: QLT104  # says: QuantumCircuit


compiled()
