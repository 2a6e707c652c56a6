from qiskit import QuantumCircuit, qasm2
from qiskit.circuit.library import QFT

qc = QuantumCircuit(3, 3)
qc.h(0)
qc.cx(0, 1)
qc.ccx(0, 1, 2)
qc.barrier()
qc.measure([0, 1, 2], [0, 1, 2])

program = qasm2.dumps(qc)
print(program)
print(len(program.splitlines()), "lines")

again = QuantumCircuit.from_qasm_str(program)
print(dict(again.count_ops()))
with open("ghz.qasm", "w") as f:
    f.write(qasm2.dumps(again))
