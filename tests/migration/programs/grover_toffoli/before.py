import matplotlib.pyplot as plt
from qiskit import QuantumCircuit, QuantumRegister, ClassicalRegister, Aer, execute
from qiskit.tools.visualization import plot_histogram

qr = QuantumRegister(3)
cr = ClassicalRegister(2, "out")
qc = QuantumCircuit(qr, cr)

qc.x(qr[2])
qc.h(qr)
# oracle for |11>
qc.toffoli(qr[0], qr[1], qr[2])
# diffusion
qc.h(qr[0:2])
qc.x(qr[0:2])
qc.h(qr[1])
qc.cnot(qr[0], qr[1])
qc.h(qr[1])
qc.x(qr[0:2])
qc.h(qr[0:2])
qc.measure(qr[0:2], cr)

backend = Aer.get_backend("qasm_simulator")
result = execute(qc, backend=backend, shots=1024).result()
counts = result.get_counts(qc)
plot_histogram(counts)
print("found:", counts)
print("depth and size", qc.size(), qc.num_qubits)
