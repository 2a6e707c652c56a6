# target: qiskit-ibm-runtime==0.51.0
"""A client-side primitive finds its session when it runs: the end of the inner block has put that out of use."""

from qiskit_ibm_runtime import QiskitRuntimeService, Session
from qiskit_ibm_runtime.executor_sampler import SamplerV2

backend = QiskitRuntimeService().backend("ibm_kyiv")
with Session(backend=backend) as outer:
    with Session(backend=backend) as inner:
        SamplerV2(mode=inner).run([])
    SamplerV2(mode=backend).run([])  # expect: QLT306
