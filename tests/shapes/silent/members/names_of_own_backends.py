"""A backend of one's own may have a name that is a method, and so may what is only said to be a backend."""

from qiskit.providers import Backend
from qiskit_aer import AerSimulator


class Mine(AerSimulator):
    def name(self) -> str:
        return "mine"


def told(backend: Backend, other: AerSimulator) -> str:
    return backend.name() + other.name()


print(Mine().name())
