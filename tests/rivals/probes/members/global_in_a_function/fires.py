"""A name of the module, used in a function."""

from qiskit import QuantumCircuit

BELL = QuantumCircuit(2)
counter = None


def write():
    return BELL.qasm()  # expect: QLT102


def start():
    global counter
    counter = QuantumCircuit(1)


def step():
    counter.iden(0)  # expect: QLT102


write()
start()
step()
