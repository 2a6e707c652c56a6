# target: qiskit-ibm-runtime==0.40.0
"""Makes objects of all classes."""

from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService
from runners.kinds import Checked, Extended, HandedUp, Mixed, Registered, Runner


class Local(Extended):
    """Takes over the constructor."""


class Noisy(HandedUp):
    """Has one of its own."""

    def __init__(self):
        super().__init__(AerSimulator())


class Other(Runner):
    """Takes over most of it."""

    def overridden(self, device):
        """Not what the base does."""
        return device.run([])

    def twice(self, device):
        """What the base does."""
        return self._on(device)


def is_checked(runner: Checked) -> bool:
    """Whether it is."""
    return isinstance(runner, Checked)


service = QiskitRuntimeService()
device = service.backend("ibm_fez")
runner = Runner(device, shots=1)
runner.again(service.least_busy())
runner.compared(device)
runner.overridden(device)
Runner(backend=device).compared(AerSimulator())
Other(device).overridden(AerSimulator())
Other(device).twice(device)
Mixed(device)
Mixed(AerSimulator())
Extended(device)
Local(AerSimulator())
HandedUp(device)
Noisy()
Registered(device)
REGISTRY = {"registered": Registered}
is_checked(Checked(device))
