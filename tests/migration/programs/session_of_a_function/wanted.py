"""Variational loop in one session."""
import numpy as np
from qiskit import QuantumCircuit, transpile
from qiskit.circuit import Parameter
from qiskit_ibm_runtime import QiskitRuntimeService, Session, SamplerV2

provider = QiskitRuntimeService()
backend = provider.backend("ibmq_quito")
theta = Parameter("t")
ansatz = QuantumCircuit(1, 1)
ansatz.ry(theta, 0)
ansatz.measure(0, 0)
isa = transpile(ansatz, backend)

with Session(backend=backend) as session:


    def energy(value):
        bound = isa.assign_parameters({theta: value})
        counts = SamplerV2(mode=session).run([bound], shots=2000).result()[0].data.c.get_counts()
        return (counts.get("0", 0) - counts.get("1", 0)) / 2000


    for v in np.linspace(0, np.pi, 3):
        print(f"{v:.2f} {energy(v):.1f}")
