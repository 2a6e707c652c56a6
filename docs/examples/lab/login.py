"""Where the lab's scripts get their device from."""

import os


class Account:
    def __init__(self, token=None):
        self.token = token or os.environ["LAB_TOKEN"]
        self._provider = None

    @property
    def provider(self):
        if self._provider is None:
            from qiskit_ibm_provider import IBMProvider

            self._provider = IBMProvider(token=self.token)
        return self._provider

    def device(self, name="ibm_nairobi"):
        return self.provider.get_backend(name)
