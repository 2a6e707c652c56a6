"""The new place is not there either."""

try:
    from qiskit_aer import AerSimulator
except ImportError:
    from qiskit.providers.aer import AerSimulator
from qiskit.providers.aer import QasmSimulator  # expect: QLT101
