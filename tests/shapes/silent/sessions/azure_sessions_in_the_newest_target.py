"""The same for the newest releases, through a class and a parameter."""

from azure.quantum.qiskit import AzureQuantumProvider


class Device:
    """Identical lines, another cloud."""

    def __init__(self, workspace, name):
        self.provider = AzureQuantumProvider(workspace)
        self.backend_device = self.provider.get_backend(name)

    def sample(self, circuit):
        """Counts."""
        with self.backend_device.open_session(name="VQE") as session:
            print(session.id)
            return self.backend_device.run(circuit, shots=100).result().get_counts()


def scan(backend, circuits):
    """One job for each."""
    with backend.open_session():
        return [backend.run(circuit) for circuit in circuits]


device = Device(workspace=None, name="quantinuum.sim.h1-1e")
scan(device.backend_device, [])
