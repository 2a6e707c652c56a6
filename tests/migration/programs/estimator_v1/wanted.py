import numpy as np
from qiskit.circuit import QuantumCircuit, Parameter
from qiskit.primitives import StatevectorEstimator
from qiskit.quantum_info import SparsePauliOp

theta = Parameter("theta")
ansatz = QuantumCircuit(2)
ansatz.ry(theta, 0)
ansatz.cx(0, 1)

observable = SparsePauliOp(["ZZ", "XX"], [1.0, 0.5])
estimator = StatevectorEstimator()
for value in np.linspace(0, np.pi, 4):
    job = estimator.run([(ansatz, observable, [value])])
    print(f"{value:.4f} {job.result()[0].data.evs:.6f}")
