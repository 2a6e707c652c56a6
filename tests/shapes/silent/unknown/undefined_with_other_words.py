"""Names that nothing binds, and that share words with names of the package: nobody knows what was meant."""

from qiskit import QuantumCircuit
from qiskit.primitives import BackendEstimatorV2

estimator = DynamicsBackendEstimator(backend=None)
estimator.run(QuantumCircuit(1), None, parameter_values=[])
circuit = NoisyQuantumCircuit(2)
circuit.qasm()
BackendEstimatorV2(backend=None)
