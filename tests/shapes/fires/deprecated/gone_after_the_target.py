# select: QLT6,QLT1
# target: qiskit>=1.0,<2
"""Still there in every release of the range; the release that took it away is known."""

from qiskit import QuantumCircuit, assemble, transpile  # expect: QLT601  # says: is deprecated since qiskit 1.2.0, and gone since qiskit 2.0.0

qc = QuantumCircuit(1, 1)
qc.x(0).c_if(0, 1)  # expect: QLT602  # says: write `with circuit.if_test((clbit, value)): ...`
print(assemble(qc), transpile(qc, backend_properties=None))  # expect: QLT603  # says: gone since qiskit 2.0.0; write `target=target`
