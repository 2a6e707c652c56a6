"""Zero noise extrapolation by folding."""
import numpy as np
from qiskit import QuantumCircuit, transpile
from qiskit_aer import Aer
from qiskit_aer.noise import NoiseModel, depolarizing_error

SHOTS = 20000


def noise(p):
    m = NoiseModel(basis_gates=["rz", "sx", "x", "cx"])
    m.add_all_qubit_quantum_error(depolarizing_error(p, 2), ["cx"])
    return m


def fold(circuit, k):
    folded = QuantumCircuit(*circuit.qregs)
    for inst, qargs, cargs in circuit.data:
        folded.append(inst, qargs, cargs)
        if inst.name == "cx":
            for _ in range(k):
                folded.append(inst, qargs, cargs)
                folded.append(inst.inverse(), qargs, cargs)
    return folded


def expectation(counts):
    return sum((-1) ** (key.count("1")) * n for key, n in counts.items()) / sum(counts.values())


base = QuantumCircuit(2)
base.h(0)
base.cx(0, 1)
base.cx(1, 0)
backend = Aer.get_backend("qasm_simulator")
values = []
for k in (0, 1, 2):
    qc = fold(base, k)
    qc.measure_all()
    job = backend.run(transpile(qc, backend, basis_gates=["rz", "sx", "x", "cx"], optimization_level=0), shots=SHOTS, noise_model=noise(0.05))
    values.append(expectation(job.result().get_counts()))
print("%.3f %.3f %.3f" % tuple(values))
fit = np.polyfit([1, 3, 5], values, 1)
print(fit.shape)
