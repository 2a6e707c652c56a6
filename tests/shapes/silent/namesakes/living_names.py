"""Current Qiskit, through star, modules and names."""

from qiskit import *
from qiskit.compiler import transpile as compile_circuit
from qiskit.primitives import BackendEstimatorV2, BackendSamplerV2, StatevectorEstimator, StatevectorSampler
from qiskit.providers import BackendV2, JobStatus, Options
from qiskit.quantum_info import SparsePauliOp
from qiskit.visualization import plot_histogram

qc = QuantumCircuit(QuantumRegister(1), ClassicalRegister(1))
manager = generate_preset_pass_manager(optimization_level=1)
print(transpile(qc), compile_circuit(qc), manager.run(qc), quantum_info.Statevector(qc))
print(StatevectorSampler().run([qc]), StatevectorEstimator, BackendSamplerV2, BackendEstimatorV2)
print(BackendV2, JobStatus, Options(shots=1), SparsePauliOp("Z"), plot_histogram)
