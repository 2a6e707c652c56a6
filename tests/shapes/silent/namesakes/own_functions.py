"""Functions of the project's own, called like Qiskit's, defined after the star import."""

from qiskit import *


def execute(circuit, backend):
    """Transpiles and runs."""
    return backend.run(transpile(circuit, backend))


def assemble(*parts):
    """Joins the parts."""
    return "".join(parts)


class Aer:
    """A list of simulators."""

    @staticmethod
    def get_backend(name):
        """The name itself."""
        return name


execute(QuantumCircuit(1), Aer.get_backend("aer_simulator"))
print(assemble("a", "b"))
