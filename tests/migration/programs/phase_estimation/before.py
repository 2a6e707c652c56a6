import matplotlib.pyplot as plt
import numpy as np
import math
from qiskit import IBMQ, Aer, transpile, assemble
from qiskit import QuantumCircuit, ClassicalRegister, QuantumRegister
from qiskit.visualization import plot_histogram

qpe = QuantumCircuit(4, 3)
qpe.x(3)
for qubit in range(3):
    qpe.h(qubit)
repetitions = 1
for counting_qubit in range(3):
    for i in range(repetitions):
        qpe.cu1(math.pi/4, counting_qubit, 3); # This is C-U
    repetitions *= 2


def qft_dagger(qc, n):
    """n-qubit QFTdagger the first n qubits in circ"""
    for qubit in range(n//2):
        qc.swap(qubit, n-qubit-1)
    for j in range(n):
        for m in range(j):
            qc.cu1(-math.pi/float(2**(j-m)), m, j)
        qc.h(j)


qpe.barrier()
qft_dagger(qpe, 3)
qpe.barrier()
for n in range(3):
    qpe.measure(n,n)
sim = Aer.get_backend('qasm_simulator')
shots = 2048
t_qpe = transpile(qpe, sim)
qobj = assemble(t_qpe, shots=shots)
results = sim.run(qobj).result()
answer = results.get_counts()
plot_histogram(answer)
print(answer)
plt.close('all')
measured_str = max(answer, key=answer.get)
print(measured_str, int(measured_str, 2)/8)
