"""Amazon's devices, beside the same class for IBM's."""

from braket.aws import AwsDevice
from qiskit_braket_provider import AWSBraketProvider, BraketLocalBackend

device = AwsDevice("arn:aws:braket:::device/quantum-simulator/amazon/sv1")
device.run("circuit", shots=10)
provider = AWSBraketProvider()
backend = provider.get_backend("SV1")
backend.run([])
for backend in provider.backends(statuses=["ONLINE"]):
    backend.run([])
BraketLocalBackend().run([])


class Handler:
    """Gets its device like all handlers do."""

    def __init__(self, name):
        self.provider = AWSBraketProvider()
        self.backend = self.provider.get_backend(name)

    def execute(self, circuit):
        """The job."""
        return self.backend.run(circuit, shots=10)
