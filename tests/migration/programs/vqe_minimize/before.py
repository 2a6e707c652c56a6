import numpy as np
from qiskit.circuit.library import RealAmplitudes
from qiskit.primitives import Estimator
from qiskit.quantum_info import SparsePauliOp
from scipy.optimize import minimize

hamiltonian = SparsePauliOp.from_list([("ZZ", 1.0), ("XI", -0.5), ("IX", -0.5)])
ansatz = RealAmplitudes(2, reps=1)


def cost_func(params, ansatz, hamiltonian, estimator):
    """The estimate of the energy."""
    energy = estimator.run(ansatz, hamiltonian, parameter_values=params).result().values[0]
    return energy


estimator = Estimator()
x0 = np.full(ansatz.num_parameters, 0.1)
res = minimize(cost_func, x0, args=(ansatz, hamiltonian, estimator), method="cobyla", options={"maxiter": 2000, "tol": 1e-6})
print(f"E = {res.fun:.4f}")
