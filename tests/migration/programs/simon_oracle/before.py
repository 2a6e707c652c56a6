from qiskit import IBMQ, Aer
from qiskit.providers.ibmq import least_busy
from qiskit import QuantumCircuit, transpile, assemble
from qiskit.visualization import plot_histogram

def simon_oracle(b):
    b = b[::-1] # reverse b for easy iteration
    n = len(b)
    qc = QuantumCircuit(n*2)
    for q in range(n):
        qc.cx(q, q+n)
    if '1' not in b:
        return qc
    i = b.find('1')
    for q in range(n):
        if b[q] == '1':
            qc.cx(i, (q)+n)
    return qc

b = '110'
n = len(b)
simon_circuit = QuantumCircuit(n*2, n)
simon_circuit.h(range(n))
simon_circuit.barrier()
simon_circuit += simon_oracle(b)
simon_circuit.barrier()
simon_circuit.h(range(n))
simon_circuit.measure(range(n), range(n))
aer_sim = Aer.get_backend('aer_simulator')
shots = 1024
qobj = assemble(simon_circuit, shots=shots)
results = aer_sim.run(qobj).result()
counts = results.get_counts()
plot_histogram(counts)

def bdotz(b, z):
    accum = 0
    for i in range(len(b)):
        accum += int(b[i]) * int(z[i])
    return (accum % 2)

for z in sorted(counts):
    print( '{}.{} = {} (mod 2)'.format(b, z, bdotz(b,z)) )
print(counts)
