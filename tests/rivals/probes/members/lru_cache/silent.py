"""Made once; one decorator gives something else."""

from functools import lru_cache

from qiskit import QuantumCircuit


class Listing:
    def __init__(self, made):
        self.made = made

    def qasm(self):
        return ""


def listed(make):
    return lambda *arguments: Listing(make(*arguments))


@listed
def bell(width):
    return QuantumCircuit(width)


@lru_cache
def plain():
    return QuantumCircuit(1)


print(bell(2).qasm(), plain().depth(), bell.__name__)
