import numpy as np
import qiskit
from qiskit import transpile, assemble
from qiskit.circuit import Parameter


class Circuit:
    """A qubit that is turned by an angle."""

    def __init__(self, backend, shots):
        self.theta = Parameter("theta")
        self.circuit = qiskit.QuantumCircuit(1)
        self.circuit.h(0)
        self.circuit.ry(self.theta, 0)
        self.circuit.measure_all()
        self.backend = backend
        self.shots = shots

    def run(self, thetas):
        t_qc = transpile(self.circuit, self.backend)
        qobj = assemble(t_qc,
                        shots=self.shots,
                        parameter_binds=[{self.theta: theta} for theta in thetas])
        job = self.backend.run(qobj)
        return job.result().get_counts()


simulator = qiskit.Aer.get_backend("aer_simulator")
circuit = Circuit(simulator, 4000)
for counts in circuit.run([np.pi / 4, np.pi / 2, 0.1]):
    print(counts)
