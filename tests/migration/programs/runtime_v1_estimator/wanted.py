import numpy as np
from qiskit import QuantumCircuit, transpile
from qiskit.quantum_info import SparsePauliOp
from qiskit_ibm_runtime import QiskitRuntimeService, Session, EstimatorV2

service = QiskitRuntimeService()
backend = service.backend("ibm_brisbane")

psi = QuantumCircuit(2)
psi.ry(np.pi / 3, 0)
psi.cx(0, 1)
observables = [SparsePauliOp("ZZ"), SparsePauliOp("XX"), SparsePauliOp("ZI")]

isa_psi = transpile(psi, backend, optimization_level=1)
with Session(backend=backend) as session:
    estimator = EstimatorV2(mode=session, options={"default_shots": 10000})
    job = estimator.run([(isa_psi, each.apply_layout(isa_psi.layout)) for each in observables])
    values = [each.data.evs for each in job.result()]

for observable, value in zip(observables, values):
    print(observable.paulis[0], round(float(value), 3))
