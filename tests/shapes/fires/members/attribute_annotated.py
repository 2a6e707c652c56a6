"""The annotation of an attribute speaks for it, whatever is assigned."""

from qiskit_ibm_runtime import IBMBackend


class Device:
    """A wrapped backend."""

    shared: "IBMBackend"

    def __init__(self, registry: dict, name: str) -> None:
        self._backend: IBMBackend = registry[name]

    def process(self, circuits: list):
        """Their jobs."""
        self.shared.run(circuits)  # expect: QLT102
        return self._backend.run(circuits)  # expect: QLT102
