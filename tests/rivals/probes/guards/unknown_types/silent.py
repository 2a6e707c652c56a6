"""Objects of which nobody says what they are."""

import pickle

from qiskit import QuantumCircuit


class Listing:
    def qasm(self):
        return ""


def text(circuit):
    return circuit.qasm()


def device(registry, name):
    return registry[name].run([])


loaded = pickle.loads(pickle.dumps(Listing()))
print(loaded.qasm(), text(loaded), QuantumCircuit(1).depth(), device)
