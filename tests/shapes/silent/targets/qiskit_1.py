# target: qiskit>=1,<2
"""What 2.0 took away was still there in every 1.x."""

from qiskit import QuantumCircuit, assemble
from qiskit.compiler import assemble as again
from qiskit.primitives import BackendEstimator, BackendSampler, Estimator, Sampler

print(assemble(QuantumCircuit(1)), again, Sampler(), Estimator(), BackendSampler, BackendEstimator)
