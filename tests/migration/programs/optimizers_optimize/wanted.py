import numpy as np
from qiskit import QuantumCircuit
from qiskit_algorithms.optimizers import ADAM, COBYLA, SPSA, GradientDescent
from qiskit.circuit.library import RealAmplitudes
from qiskit.quantum_info import Statevector
from qiskit_algorithms.utils import algorithm_globals

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
    result = optimizer.minimize(fun=distance, jac=slope, x0=start)
    return result.x, result.fun, result.nfev


result = SPSA(50, learning_rate=0.1, perturbation=0.05).minimize(fun=distance, x0=start)
point, value, _ = result.x, result.fun, result.nfev
print("SPSA", np.round(point, 4), f"{value:.4f}")
found = COBYLA(maxiter=500, tol=1e-6).minimize(fun=distance, x0=start)
print("COBYLA", f"{found.fun:.4f}", len(found.x))
print("GradientDescent", np.round(descended(GradientDescent(maxiter=20, learning_rate=0.1))[0], 4))
print("ADAM", round(ADAM(maxiter=20, lr=0.05).minimize(fun=distance, x0=start).fun, 4))

bell = QuantumCircuit(2)
bell.append(ansatz.assign_parameters(found.x), [0, 1])
print(f"{Statevector(bell).probabilities()[0]:.2f}")
