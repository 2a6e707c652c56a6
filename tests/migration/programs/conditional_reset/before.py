from qiskit import QuantumCircuit, transpile
from qiskit.circuit.library import XGate
from qiskit_aer import AerSimulator

qc = QuantumCircuit(2, 2)
qc.h(0)
qc.measure(0, 0)
qc.x(0).c_if(0, 1)  # back to |0>
qc.x(1).c_if(qc.clbits[0], 0)
qc.measure(1, 1)

backend = AerSimulator()
counts = backend.run(transpile(qc, backend), shots=3000).result().get_counts()
print(counts)
