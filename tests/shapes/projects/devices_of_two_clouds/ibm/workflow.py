"""Runs on the device: this one has no run any more."""

from ibm.devices import Device


class Workflow:
    """Samples."""

    def __init__(self, name):
        self.device = Device(name)

    def sample(self, circuit):
        """The circuit's job."""
        return self.device.backend_device.run(circuit)  # expect: QLT102
