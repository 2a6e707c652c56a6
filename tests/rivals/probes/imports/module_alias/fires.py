"""Modules under other names."""

import qiskit as qk
import qiskit.providers as p
from qiskit import circuit as parts

circuit = qk.QuantumCircuit(1)
circuit.h(0)
job = qk.execute(circuit, None)  # expect: QLT101
print(p.aer)  # expect: QLT101
print(parts.library.CU1Gates)  # expect: QLT104
