# target: qiskit>=0.46,<2
# target: qiskit-ibm-runtime>=0.20
"""A range that begins before what is imported: each alias at its own place, modules once."""

from qiskit import QuantumCircuit, qpy, transpile
from qiskit.circuit.library import (
    TwoLocal,
    efficient_su2,  # expect: QLT105  # says: `qiskit.circuit.library.efficient_su2` is not there before qiskit 1.3.0, and the target allows 0.46.0 to 1.4
)
from qiskit.primitives import StatevectorSampler as Sampler  # expect: QLT105  # says: Ask for `qiskit>=1.0.0`
from qiskit.providers.basic_provider import BasicSimulator
from qiskit_ibm_runtime import QiskitRuntimeService, Session as Window
from qiskit_ibm_runtime.executor_sampler import Sampler as Newest  # expect: QLT105

print(QuantumCircuit, qpy, transpile, TwoLocal, efficient_su2, Sampler, BasicSimulator, QiskitRuntimeService, Window, Newest)
