# target: qiskit>=0.25
# target: qiskit-aer>=0.11
"""The name is that of a base, which the earliest releases of qiskit in the range lack: these don't go with the later ones of qiskit-aer."""

from qiskit_aer import AerSimulator

print(AerSimulator().name)
