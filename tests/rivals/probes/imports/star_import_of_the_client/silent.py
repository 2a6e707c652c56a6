"""All of the client at once, and names of this file."""

from qiskit_ibm_runtime import *
from qiskit_ibm_runtime.fake_provider import *


class RuntimeJob:
    """A job of this program."""


print(Session(backend=FakeManilaV2()), SamplerV2, RuntimeJob())
