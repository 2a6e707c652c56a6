"""Modules that never were."""

import qiskit.quantum_infos  # expect: QLT104  # says: quantum_info
from qiskit.circuit.libary import XGate  # expect: QLT104  # says: library
from qiskit_ibm_runtimes import QiskitRuntimeService  # beyond: it may be a package that nobody here knows
from qiskit.provider import BackendV2  # expect: QLT104  # says: providers
