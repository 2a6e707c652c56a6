# select: QLT1
"""What people write who have moved to the second version of the primitives, but not all the way."""

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import Batch, EstimatorV2, QiskitRuntimeService, Sampler, Session
from qiskit_ibm_runtime import SamplerV2 as Primitive

service = QiskitRuntimeService()
backend = service.least_busy(operational=True)
circuit = QuantumCircuit(2, 2)

with Session(service=service, backend=backend) as session:  # expect: QLT103  # says: gone since qiskit-ibm-runtime 0.34.0
    sampler = Primitive(session=session)  # expect: QLT103  # says: write `mode=session`
    estimator = EstimatorV2(  # nothing wrong here
        backend=backend,  # expect: QLT103  # says: mode=backend
        options={"default_shots": 100},
    )
    Sampler(mode=session).run(circuits=[circuit], parameter_values=[])  # expect: QLT103 QLT103  # says: run([(circuit, values)])

with Batch(service=service, backend=backend):  # expect: QLT103
    pass

Session(service, backend, 60)  # expect: QLT103  # says: argument `service` of `Session`, given by position
Session(service, backend)  # expect: QLT103  # says: argument `service` of `Session`, given by position
QiskitRuntimeService(auth="legacy")  # expect: QLT103
