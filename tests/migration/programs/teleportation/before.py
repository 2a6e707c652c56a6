from qiskit import QuantumCircuit, QuantumRegister, ClassicalRegister
from qiskit import Aer, execute
from numpy import pi

qr = QuantumRegister(3, name="q")
crz, crx = ClassicalRegister(1, name="crz"), ClassicalRegister(1, name="crx")
out = ClassicalRegister(1, name="out")
qc = QuantumCircuit(qr, crz, crx, out)

# the state to be sent
qc.ry(pi / 3, 0)
qc.barrier()
# an entangled pair
qc.h(1)
qc.cx(1, 2)
# Alice
qc.cx(0, 1)
qc.h(0)
qc.measure(0, 0)
qc.measure(1, 1)
# Bob
qc.x(2).c_if(crx, 1)
qc.z(2).c_if(crz, 1)
qc.measure(2, 2)

simulator = Aer.get_backend("qasm_simulator")
counts = execute(qc, simulator, shots=4000).result().get_counts()
received = {"0": 0, "1": 0}
for key, value in counts.items():
    received[key[0]] += value
print(received)
print(counts)
