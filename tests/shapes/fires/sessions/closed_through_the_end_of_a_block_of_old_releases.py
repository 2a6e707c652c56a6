# target: qiskit-ibm-runtime==0.12.2
"""Up to 0.12 the end of a block closed nothing; `close()` did."""

from qiskit_ibm_runtime import QiskitRuntimeService, Sampler, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
with Session(backend=backend) as session:
    sampler = Sampler(session=session)
    sampler.run([])
sampler.run([])
session.close()
sampler.run([])  # expect: QLT307
