"""One of two kinds, of which one can do it."""

from typing import Union

from qiskit import QuantumCircuit
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import IBMBackend


class Listing:
    def qasm(self):
        return ""


def text(thing: Union[Listing, QuantumCircuit]):
    return thing.qasm() if isinstance(thing, Listing) else thing.depth()


def run(backend: AerSimulator | IBMBackend, circuit):
    return backend.run(circuit)


circuit = QuantumCircuit(1)
circuit.measure_all()
print(text(Listing()), text(circuit), run(AerSimulator(), circuit).result().get_counts())
