"""What is put on a class under names that are not written may be anything."""

from qiskit import transpile
from qiskit_aer import AerSimulator

from .names import NAMES

for name in NAMES:
    setattr(AerSimulator, name, transpile)
