"""Keywords that constructors take, and those of a class of the program."""

from qiskit.circuit.library import RXGate
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import SamplerV2


class Session:
    def __init__(self, service=None, backend=None):
        self.backend = backend


backend = AerSimulator()
print(SamplerV2(mode=backend), Session(service=None, backend=backend), RXGate(0.5, label="turn"))
