import numpy as np
from qiskit_algorithms.optimizers import COBYLA, SPSA
from qiskit.circuit.library import RealAmplitudes
from qiskit.quantum_info import SparsePauliOp, Statevector
from qiskit_algorithms.utils import algorithm_globals

algorithm_globals.random_seed = 42
hamiltonian = SparsePauliOp.from_list([("ZZ", 1.0), ("XI", -0.5), ("IX", -0.5)])
ansatz = RealAmplitudes(2, reps=1)


def energy(values):
    return Statevector(ansatz.assign_parameters(values)).expectation_value(hamiltonian).real


start = algorithm_globals.random.random(ansatz.num_parameters)
print(np.round(start, 6))
for optimizer in (SPSA(100, learning_rate=0.05, perturbation=0.05), COBYLA(maxiter=500, tol=1e-6)):
    result = optimizer.minimize(energy, start)
    print(type(optimizer).__name__, f"{result.fun:.4f}")
