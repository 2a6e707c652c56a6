from qiskit import QuantumCircuit

qc = QuantumCircuit(4, 2)
qc.h(0)
qc.cx(0, 3)
qc.cz(3, 2)
qc.measure(3, 0)
qc.measure(2, 1)

pairs = []
for instruction, qargs, cargs in qc.data:
    where = [qubit.index for qubit in qargs]
    if cargs:
        print(instruction.name, where, cargs[0].index)
    else:
        print(instruction.name, where)
    if len(where) == 2:
        pairs.append(tuple(where))
print(pairs)
