import numpy as np
from qiskit import Aer
from qiskit.algorithms import VQE
from qiskit.algorithms.optimizers import COBYLA
from qiskit.circuit.library import TwoLocal
from qiskit.opflow import I, X, Z
from qiskit.utils import QuantumInstance, algorithm_globals

algorithm_globals.random_seed = 7
hamiltonian = (Z ^ Z) + 0.5 * (X ^ X) - 0.3 * (Z ^ I)
ansatz = TwoLocal(2, "ry", "cz", reps=1)
values = []


def store(count, parameters, mean, std):
    values.append(mean)


instance = QuantumInstance(Aer.get_backend("aer_simulator_statevector"), seed_simulator=7, seed_transpiler=7)
vqe = VQE(ansatz, optimizer=COBYLA(maxiter=200), initial_point=np.zeros(4) + 0.1, callback=store, quantum_instance=instance)
result = vqe.compute_minimum_eigenvalue(hamiltonian)
print(f"energy {result.eigenvalue.real:.3f} {len(result.optimal_point)}")
print(values[-1] < -0.5)
