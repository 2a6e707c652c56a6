"""Nothing in the block can run a job."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
from qiskit import QuantumCircuit

with Session(backend=backend) as session:  # expect: QLT311
    circuit = QuantumCircuit(2)
    circuit.h(0)
    sampler = SamplerV2(mode=session)
    print(session.session_id)
