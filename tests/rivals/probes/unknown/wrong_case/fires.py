"""Right but for the case."""

import qiskit
from qiskit import Quantumcircuit  # expect: QLT104  # says: QuantumCircuit
from qiskit_ibm_runtime import samplerV2  # expect: QLT104  # says: SamplerV2
import Qiskit  # beyond: it may be a module of the project

print(qiskit.Transpile)  # expect: QLT104  # says: transpile
