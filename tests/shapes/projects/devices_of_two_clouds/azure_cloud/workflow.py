"""Runs on the device, in the same words."""

from azure_cloud.devices import Device


class Workflow:
    """Samples."""

    def __init__(self, name):
        self.device = Device(name)

    def sample(self, circuit):
        """The circuit's job."""
        with self.device.backend_device.open_session(name="scan"):
            return self.device.backend_device.run(circuit)
