"""What registers hold are bits: by number, in loops, in slices, unpacked, and in the instructions of a circuit."""

from qiskit import ClassicalRegister, QuantumCircuit, QuantumRegister
from qiskit.circuit import AncillaRegister

qubits = QuantumRegister(2, "q")
clbits = ClassicalRegister(2)
qubits[0].index  # expect: QLT102  # says: `Qubit.index` is gone since qiskit 1.0.0
clbits[1].register  # expect: QLT102  # says: Clbit.register
AncillaRegister(1)[0].index  # expect: QLT102
for bit in qubits:
    bit.index  # expect: QLT102
for bit in qubits[0:1]:
    bit.index  # expect: QLT102
for one, other in zip(qubits, clbits):
    one.index  # expect: QLT102
    other.register  # expect: QLT102
first, second = qubits
second.index  # expect: QLT102
numbers = [bit.index for bit in qubits]  # expect: QLT102
qubits[[0, 1]][0].index  # expect: QLT102

circuit = QuantumCircuit(qubits, clbits)
circuit.qubits[0].index  # expect: QLT102
for bit in circuit.qubits:
    bit.register  # expect: QLT102
circuit.qregs[0][0].index  # expect: QLT102
for instruction in circuit.data:
    instruction.qubits[0].index  # expect: QLT102
    for bit in instruction.clbits:
        bit.index  # expect: QLT102
