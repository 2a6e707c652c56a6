"""A device in an object in an object, read from outside as well."""

from qiskit_ibm_runtime import QiskitRuntimeService


class Device:
    """Where the circuits go."""

    def __init__(self, name):
        self.backend_device = QiskitRuntimeService().backend(name)


class Workflow:
    """What goes there."""

    def __init__(self):
        self.device = Device("ibm_fez")

    def sample(self, circuit):
        """Counts."""
        return self.device.backend_device.run(circuit).result()  # expect: QLT102


flow = Workflow()
flow.device.backend_device.run([])  # expect: QLT102
