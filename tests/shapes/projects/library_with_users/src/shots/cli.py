# target: qiskit-ibm-runtime==0.40.0
"""The library's command."""

from qiskit_ibm_runtime import QiskitRuntimeService
from shots.counting import Counter, _Counter, _counts, counts


def main():
    """Everything, on one of IBM's devices."""
    device = QiskitRuntimeService().least_busy()
    counts(device)
    _counts(device)
    Counter(device).counts()
    _Counter(device).counts()
