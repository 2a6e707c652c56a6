# select: QLT6
"""What the newest releases call deprecated, by whatever name it is exported."""

import qiskit.circuit.library as library
from qiskit import QuantumCircuit
from qiskit.circuit.library import (
    EfficientSU2 as Ansatz,  # expect: QLT601  # says: is deprecated since qiskit 2.1.0
    TwoLocal,  # expect: QLT601  # says: The deprecation names `qiskit.circuit.library.n_local` in its place
    n_local,
)
from qiskit_ibm_runtime import SamplerV2, Session  # expect: QLT601  # says: since qiskit-ibm-runtime 0.50.0
from qiskit_ibm_runtime.utils.json import RuntimeEncoder  # expect: QLT601  # says: `qiskit_ibm_runtime.utils.json` is deprecated

qc = QuantumCircuit(3)
qc.mcx([0, 1], 2, mode="noancilla")  # expect: QLT603  # says: argument `mode` of `QuantumCircuit.mcx` is deprecated since qiskit 2.1.0
print(qc.duration, qc.depth())  # expect: QLT602
print(library.QFT(3), library.QFTGate(3))  # expect: QLT601
print(Ansatz, TwoLocal, n_local, SamplerV2, Session, RuntimeEncoder)
