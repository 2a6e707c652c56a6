from qiskit import QuantumCircuit
from qiskit.circuit import ParameterVector
from qiskit.primitives import Estimator
from qiskit.quantum_info import SparsePauliOp

angles = ParameterVector("a", 2)
ansatz = QuantumCircuit(2)
ansatz.ry(angles[0], 0)
ansatz.ry(angles[1], 1)
ansatz.cx(0, 1)
bell = QuantumCircuit(2)
bell.h(0)
bell.cx(0, 1)

terms = [SparsePauliOp(label) for label in ("ZZ", "XX", "YY")]
hamiltonian = SparsePauliOp.from_list([("ZZ", 1.0), ("XI", -0.5)])
points = [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]
circuits = [bell, ansatz]
observables = [terms[0], hamiltonian]

estimator = Estimator()
values = estimator.run([bell] * 3, terms).result().values
print(values.round(6).tolist())
sweep = estimator.run([ansatz] * len(points), [hamiltonian] * len(points), points).result()
for point, value in zip(points, sweep.values):
    print(point, round(float(value), 6))
both = estimator.run(circuits=[bell, bell], observables=[terms[1], hamiltonian]).result().values
print(f"{both[0]:.6f} {both[1]:.6f}")
mixed = estimator.run(circuits, observables, [[], [0.7, 0.8]]).result()
print([round(float(value), 6) for value in mixed.values], len(mixed.metadata))
