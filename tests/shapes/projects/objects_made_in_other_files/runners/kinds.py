# target: qiskit-ibm-runtime==0.40.0
"""Classes whose objects other files make."""

import qiskit


class Runner:
    """Made with a device of IBM's only."""

    def __init__(self, backend, shots=100):
        self.backend = backend
        self.shots = shots

    def run(self, circuit):
        """The job."""
        return self.backend.run(circuit, shots=self.shots)  # expect: QLT102

    def again(self, other):
        """On another device."""
        return other.run(qiskit.QuantumCircuit())  # expect: QLT102

    def compared(self, other):
        """On another device, which is a simulator once."""
        return other.run(qiskit.QuantumCircuit())

    def _on(self, device):
        return device.run([])  # expect: QLT102

    def overridden(self, device):
        """Objects of a derived class do otherwise."""
        return device.run([])  # expect: QLT102


class Mixed:
    """Made with a simulator, too."""

    def __init__(self, backend):
        self.backend = backend

    def run(self, circuit):
        """The job."""
        return self.backend.run(circuit)


class Extended:
    """The class that derives from it is made with a simulator."""

    def __init__(self, backend):
        self.backend = backend

    def run(self, circuit):
        """The job."""
        return self.backend.run(circuit)


class HandedUp:
    """The class that derives from it hands up a simulator."""

    def __init__(self, backend):
        self.backend = backend

    def run(self, circuit):
        """The job."""
        return self.backend.run(circuit)


class Registered:
    """Something else makes objects of it."""

    def __init__(self, backend):
        self.backend = backend

    def run(self, circuit):
        """The job."""
        return self.backend.run(circuit)


class Checked:
    """Named in annotations and tests, too, which make nothing of it."""

    def __init__(self, backend):
        self.backend = backend

    def run(self, circuit):
        """The job."""
        return self.backend.run(circuit)  # expect: QLT102
