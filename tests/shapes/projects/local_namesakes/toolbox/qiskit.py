"""Functions called like Qiskit's were."""

from qiskit import transpile


class Aer:
    """A shelf of simulators."""

    @staticmethod
    def get_backend(name):
        """The simulator of that name."""
        from qiskit_aer import AerSimulator

        return AerSimulator(method=name)


def execute(circuit, backend):
    """Transpiles and runs."""
    return backend.run(transpile(circuit, backend))
