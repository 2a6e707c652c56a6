"""The name of a device where the device itself is wanted."""

from qiskit_ibm_runtime import SamplerV2, Session

DEVICE = "ibm_brisbane"
session = Session(backend="ibm_brisbane")  # expect: QLT107
sampler = SamplerV2(DEVICE)  # expect: QLT107
