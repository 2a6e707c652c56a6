"""Made once."""

from functools import cache, lru_cache

from qiskit import QuantumCircuit


@lru_cache(maxsize=None)
def bell(width):
    return QuantumCircuit(width)


@cache
def other():
    return bell(3)


print(bell(2).qasm())  # expect: QLT102
print(other().bind_parameters({}))  # expect: QLT102
