# target: qiskit-ibm-runtime==0.40.0
"""What the library's users call, with devices of any cloud, and what they don't."""

import qiskit


def counts(backend):
    """For users, who may have any device."""
    return backend.run(qiskit.QuantumCircuit())


def _counts(backend):
    return backend.run(qiskit.QuantumCircuit())  # expect: QLT102


class Counter:
    """For users, too."""

    def __init__(self, backend):
        self.backend = backend

    def counts(self):
        """The counts."""
        return self.backend.run([])


class _Counter:
    """For the library itself."""

    def __init__(self, backend):
        self.backend = backend

    def counts(self):
        """The counts."""
        return self.backend.run([])  # expect: QLT102
