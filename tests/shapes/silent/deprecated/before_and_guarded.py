# select: QLT6
# target: qiskit==1.1.0
# target: qiskit-ibm-runtime==0.40.0
"""Before the announcement, behind a guard, or a class of the program's own."""

import qiskit
from qiskit import QuantumCircuit, assemble, transpile
from qiskit.circuit.library import EfficientSU2, TwoLocal
from qiskit_ibm_runtime import SamplerV2

if hasattr(qiskit, "schedule"):
    qiskit.schedule


class Circuit(QuantumCircuit):
    @property
    def duration(self):
        return 1


class Job:
    def c_if(self, bit, value):
        return self


qc = QuantumCircuit(1, 1)
qc.x(0).c_if(0, 1)
Job().c_if(0, 1)
print(assemble(qc), transpile(qc, backend_properties=None), qc.duration, Circuit(1).duration, SamplerV2, EfficientSU2, TwoLocal)
