from abc import ABC, abstractmethod
from qiskit import *
from qiskit.providers.aer import AerSimulator


class Runner(ABC):
    def __init__(self, name="qasm_simulator", shots=512):
        self.shots = shots
        self._backend = Aer.get_backend(name)

    @property
    def backend(self):
        return self._backend

    @abstractmethod
    def circuit(self):
        ...

    def counts(self):
        job = execute(self.circuit(), self._backend, shots=self.shots)
        return job.result().get_counts()


class Bell(Runner):
    def circuit(self):
        qc = QuantumCircuit(2)
        qc.h(0)
        qc.cx(0, 1)
        qc.measure_all()
        return qc


class Flip(Runner):
    def __init__(self):
        super().__init__("aer_simulator", shots=32)

    def circuit(self):
        q = QuantumRegister(1)
        c = ClassicalRegister(1)
        qc = QuantumCircuit(q, c)
        qc.x(q)
        qc.measure(q, c)
        return qc

    def again(self):
        return execute(self.circuit(), backend=self.backend, shots=5).result().get_counts()


print(Bell().counts())
print(Flip().counts())
print(Flip().again())
print(isinstance(Bell().backend, AerSimulator) or True)
