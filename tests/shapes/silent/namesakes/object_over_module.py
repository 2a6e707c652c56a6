"""`algorithm_globals` is a module, and the object in it, which its package shows under the same name."""

import qiskit_algorithms.utils
from qiskit_algorithms.utils import algorithm_globals

print(algorithm_globals.random_seed, algorithm_globals.random)
qiskit_algorithms.utils.algorithm_globals.random_seed = 42
