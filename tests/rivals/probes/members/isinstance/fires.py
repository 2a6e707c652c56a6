"""Asked what it is."""

from qiskit import QuantumCircuit


def text(thing):
    if isinstance(thing, QuantumCircuit):
        return thing.qasm()  # expect: QLT102
    return str(thing)


def bound(thing):
    if not isinstance(thing, QuantumCircuit):
        raise TypeError(thing)
    return thing.bind_parameters({})  # expect: QLT102


for each in ("x", QuantumCircuit(1)):
    print(text(each))
bound(QuantumCircuit(2))
