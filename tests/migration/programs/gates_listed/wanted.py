from qiskit import QuantumCircuit
from qiskit.circuit.library import QFT
from collections import Counter

qft = QFT(3).decompose()
names = Counter()
for inst, qubits, clbits in qft.data:
    names[inst.name] += 1
    print(inst.name, [qft.find_bit(qubit).index for qubit in qubits], [round(float(p), 3) for p in inst.params])
print(dict(names))
for instruction in qft.data:
    print(instruction[0].name, qft.find_bit(instruction[1][0]).index, len(instruction[2]))
    break
first = qft.data[0][0]
qargs = qft.data[0][1]
print(first.num_qubits, qft.find_bit(qargs[0]).registers[0][0].name)
layers = [g[0].name for g in qft]
print(layers)
new = QuantumCircuit(*qft.qregs)
for g, q, c in qft.data[::-1]:
    new.append(g.inverse(), q, c)
print(new.size())
