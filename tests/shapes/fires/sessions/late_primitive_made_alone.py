# target: qiskit-ibm-runtime==0.49.0
"""Also client-side primitives want a backend or a session when they are made."""

from qiskit_ibm_runtime.executor_sampler import SamplerV2

sampler = SamplerV2()  # expect: QLT310
