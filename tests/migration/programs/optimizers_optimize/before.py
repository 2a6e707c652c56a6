import numpy as np
from qiskit import QuantumCircuit
from qiskit.algorithms.optimizers import ADAM, COBYLA, SPSA, GradientDescent
from qiskit.circuit.library import RealAmplitudes
from qiskit.quantum_info import Statevector
from qiskit.utils import algorithm_globals

algorithm_globals.random_seed = 42
ansatz = RealAmplitudes(2, reps=1)
start = np.array([0.4, 0.3, 0.2, 0.1])


def distance(values):
    probabilities = Statevector(ansatz.assign_parameters(values)).probabilities()
    return float(np.sum((probabilities - [0.5, 0, 0, 0.5]) ** 2))


def slope(values):
    steps = 1e-6 * np.eye(len(values))
    return np.array([(distance(values + each) - distance(values - each)) / 2e-6 for each in steps])


def descended(optimizer):
    return optimizer.optimize(len(start), distance, slope, initial_point=start)


point, value, _ = SPSA(50, learning_rate=0.1, perturbation=0.05).optimize(len(start), distance, initial_point=start)
print("SPSA", np.round(point, 4), f"{value:.4f}")
found = COBYLA(maxiter=500, tol=1e-6).optimize(num_vars=start.size, objective_function=distance, initial_point=start)
print("COBYLA", f"{found[1]:.4f}", len(found[0]))
print("GradientDescent", np.round(descended(GradientDescent(maxiter=20, learning_rate=0.1))[0], 4))
print("ADAM", round(ADAM(maxiter=20, lr=0.05).optimize(4, distance, initial_point=start)[1], 4))

bell = QuantumCircuit(2)
bell.append(ansatz.assign_parameters(found[0]), [0, 1])
print(f"{Statevector(bell).probabilities()[0]:.2f}")
