import numpy as np
from qiskit_aer import Aer
from qiskit_algorithms import VQE
from qiskit_algorithms.optimizers import COBYLA
from qiskit.circuit.library import TwoLocal
from qiskit.quantum_info import SparsePauliOp
from qiskit_algorithms.utils import algorithm_globals
from qiskit.primitives import StatevectorEstimator

algorithm_globals.random_seed = 7
hamiltonian = SparsePauliOp("ZZ") + 0.5 * SparsePauliOp("XX") - 0.3 * SparsePauliOp("ZI")
ansatz = TwoLocal(2, "ry", "cz", reps=1)
values = []


def store(count, parameters, mean, std):
    values.append(mean)


instance = StatevectorEstimator(seed=7)
vqe = VQE(ansatz=ansatz, optimizer=COBYLA(maxiter=200), initial_point=np.zeros(4) + 0.1, callback=store, estimator=instance)
result = vqe.compute_minimum_eigenvalue(hamiltonian)
print(f"energy {result.eigenvalue.real:.3f} {len(result.optimal_point)}")
print(values[-1] < -0.5)
