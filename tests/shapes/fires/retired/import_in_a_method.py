"""An import in a method is an import."""


class Adapter:
    """Sends circuits to IBM."""

    def __init__(self, token: str) -> None:
        from qiskit_ibm_provider import IBMProvider  # expect: QLT201

        IBMProvider.save_account(token, overwrite=True)
        self._provider = IBMProvider()

    def submit(self, circuits: list, chip: str):
        """The job of all circuits on the chip."""
        backend = self._provider.get_backend(chip)
        return backend.run(circuits)
