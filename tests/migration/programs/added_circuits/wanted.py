import numpy as np
from qiskit import QuantumCircuit, QuantumRegister, ClassicalRegister, transpile
from qiskit_aer import Aer

sim = Aer.get_backend("qasm_simulator")
qc_0 = QuantumCircuit(1)
qc_plus = QuantumCircuit(1)
qc_plus.h(0)
measure_z = QuantumCircuit(1, 1)
measure_z.measure(0, 0)
measure_x = QuantumCircuit(1, 1)
measure_x.h(0)
measure_x.measure(0, 0)

for state, name in [(qc_0, "0"), (qc_plus, "+")]:
    for meas in (measure_z, measure_x):
        qc = meas.compose(state, front=True)
        print(name, sim.run(transpile(qc, sim), shots=1000).result().get_counts())

qc = measure_x.compose(qc_plus, front=True)

print(sim.run(transpile(measure_z.compose(qc_0, front=True), sim)).result().get_counts())

qr = QuantumRegister(2, "q")
cr = ClassicalRegister(2, "c")
bell = QuantumCircuit(qr, cr)
bell.h(qr[0])
bell.cx(qr[0], qr[1])
oracle = QuantumCircuit(qr)
oracle.z(0)
oracle.cz(0, 1)
bell.compose(oracle, inplace=True)
bell.compose(oracle.inverse(), inplace=True)
end = QuantumCircuit(qr, cr)
end.measure(qr, cr)
full = bell.compose(oracle).compose(end)
print(full.count_ops()["cz"], full.depth())
print(sim.run(transpile(full, sim), shots=800).result().get_counts(full))
