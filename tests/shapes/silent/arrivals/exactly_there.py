# target: qiskit==1.3.0
# target: qiskit-ibm-runtime>=0.34,<0.36
"""The first release that has it, and what an older class of the name had."""

from qiskit import QuantumCircuit, qpy
from qiskit.circuit.library import efficient_su2
from qiskit.primitives import StatevectorSampler
from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().least_busy()
qc = QuantumCircuit(1)
qc.get_parameter("theta", None)
qc.has_var("a")
with Session(backend=backend) as session:
    job = SamplerV2(mode=session).run([qc])
    print(job.result()[0].data, job.job_id(), session.details())
print(efficient_su2, StatevectorSampler, EstimatorV2, qpy, backend.target)
