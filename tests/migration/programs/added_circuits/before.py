import numpy as np
from qiskit import QuantumCircuit, QuantumRegister, ClassicalRegister, Aer, execute

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
        qc = state + meas
        print(name, execute(qc, sim, shots=1000).result().get_counts())

qc = qc_plus + measure_x

print(execute(qc_0 + measure_z, sim).result().get_counts())

qr = QuantumRegister(2, "q")
cr = ClassicalRegister(2, "c")
bell = QuantumCircuit(qr, cr)
bell.h(qr[0])
bell.cx(qr[0], qr[1])
oracle = QuantumCircuit(qr)
oracle.z(0)
oracle.cz(0, 1)
bell += oracle
bell += oracle.inverse()
end = QuantumCircuit(qr, cr)
end.measure(qr, cr)
full = bell + oracle + end
print(full.count_ops()["cz"], full.depth())
print(execute(full, sim, shots=800).result().get_counts(full))
