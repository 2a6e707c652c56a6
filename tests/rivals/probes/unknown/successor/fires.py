"""Names that never were, of what took the place of what went."""

from qiskit import IBMProvider  # expect: QLT104
from qiskit import QiskitRuntimeService  # expect: QLT104  # says: qiskit_ibm_runtime
from qiskit import SamplerV2  # expect: QLT104
