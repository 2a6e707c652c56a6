"""A function whose body says nothing, whose annotation does."""

from qiskit_ibm_runtime import IBMBackend

REGISTRY: dict = {}


def pick(name: str) -> IBMBackend:
    """A registered device."""
    return REGISTRY[name]


def maybe(name: str) -> "IBMBackend | None":
    """A registered device, if it is one."""
    return REGISTRY.get(name)


pick("a").run([])  # expect: QLT102
device = maybe("b")
if device is not None:
    device.run([])  # expect: QLT102
