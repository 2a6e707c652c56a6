import numpy as np
from qiskit import QuantumCircuit, Aer, execute
from qiskit.circuit import Parameter

theta = Parameter("θ")
qc = QuantumCircuit(1, 1)
qc.rx(theta, 0)
qc.measure(0, 0)

angles = np.linspace(0, np.pi, 5)
backend = Aer.get_backend("aer_simulator")
circuits = [qc.bind_parameters({theta: angle}) for angle in angles]
job = execute(circuits, backend, shots=2000)
for angle, counts in zip(angles, job.result().get_counts()):
    print(f"{angle:.3f}", counts)
