from qiskit import QuantumCircuit
from qiskit.circuit import ParameterVector
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp
import numpy as np

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

estimator = StatevectorEstimator()
values = np.array([pub.data.evs for pub in estimator.run([(bell, observable) for observable in terms]).result()])
print(values.round(6).tolist())
sweep = estimator.run([(ansatz, hamiltonian, values) for values in points]).result()
for point, value in zip(points, [pub.data.evs for pub in sweep]):
    print(point, round(float(value), 6))
both = np.array([pub.data.evs for pub in estimator.run([(bell, terms[1]), (bell, hamiltonian)]).result()])
print(f"{both[0]:.6f} {both[1]:.6f}")
mixed = estimator.run(list(zip(circuits, observables, [[], [0.7, 0.8]]))).result()
print([round(float(value), 6) for value in [pub.data.evs for pub in mixed]], len([pub.metadata for pub in mixed]))
