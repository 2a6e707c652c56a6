# target: qiskit>=1.0,<2
"""Nothing fails, so nothing is said unless it is asked for."""

from qiskit import QuantumCircuit, assemble, transpile
from qiskit_ibm_runtime import SamplerV2

qc = QuantumCircuit(1, 1)
qc.x(0).c_if(0, 1)
print(assemble(qc), transpile(qc, backend_properties=None), qc.duration, SamplerV2)
