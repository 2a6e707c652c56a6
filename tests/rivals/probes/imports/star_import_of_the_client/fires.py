"""All of the client at once."""

from qiskit_ibm_runtime import *
from qiskit_ibm_runtime.fake_provider import *

backend = FakeManilaV2()
print(Session(backend=backend), SamplerV2(mode=backend))
print(FakeManila())  # expect: QLT101
print(RuntimeJob)  # expect: QLT101
