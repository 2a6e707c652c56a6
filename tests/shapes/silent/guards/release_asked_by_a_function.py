"""The test of the release is in a function, a property, a flag of the object, or a local name."""

import qiskit
from packaging.version import Version


def old_qiskit():
    """Whether it is older than 1.0."""
    return Version(qiskit.__version__) < Version("1.0")


if old_qiskit():
    from qiskit import execute

    execute([])


class Adapter:
    """For all releases."""

    def __init__(self):
        self.before_one = Version(qiskit.__version__) < Version("1.0")

    @property
    def old(self):
        """Asked as a property."""
        return qiskit.__version__.startswith("0.")

    def is_old(self):
        """Asked as a method."""
        return int(qiskit.__version__.split(".")[0]) < 1

    def run(self, circuit):
        """Runs it."""
        if self.old:
            qiskit.execute(circuit)
        if self.is_old():
            qiskit.execute(circuit)
        if self.before_one:
            qiskit.execute(circuit)


def run(circuit):
    """Runs it."""
    installed = Version(qiskit.__version__)
    old = installed < Version("1.0")
    if installed.major < 1:
        qiskit.execute(circuit)
    if not old:
        return
    qiskit.execute(circuit)
