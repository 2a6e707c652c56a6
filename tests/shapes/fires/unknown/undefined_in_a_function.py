"""The typing slip is found inside functions too."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2


class Connection:
    """Two ways to log in."""

    def named(self, name: str):
        """The account saved under the name."""
        return QiskitRuntimeSerice(name=name)  # expect: QLT104  # says: QiskitRuntimeService

    def default(self):
        """The default account."""
        return QiskitRuntimeService()


print(Connection().default(), SamplerV2)
