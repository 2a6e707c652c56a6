"""Variational loop in one session."""
import numpy as np
from qiskit import QuantumCircuit, transpile
from qiskit.circuit import Parameter
from qiskit_ibm_provider import IBMProvider

provider = IBMProvider()
backend = provider.get_backend("ibmq_quito")
theta = Parameter("t")
ansatz = QuantumCircuit(1, 1)
ansatz.ry(theta, 0)
ansatz.measure(0, 0)
isa = transpile(ansatz, backend)

backend.open_session()


def energy(value):
    bound = isa.bind_parameters({theta: value})
    counts = backend.run(bound, shots=2000).result().get_counts()
    return (counts.get("0", 0) - counts.get("1", 0)) / 2000


for v in np.linspace(0, np.pi, 3):
    print(f"{v:.2f} {energy(v):.1f}")
backend.close_session()
