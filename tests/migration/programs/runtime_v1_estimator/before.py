import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp
from qiskit_ibm_runtime import QiskitRuntimeService, Session, Options, Estimator

service = QiskitRuntimeService()
options = Options()
options.execution.shots = 10000
options.optimization_level = 1

psi = QuantumCircuit(2)
psi.ry(np.pi / 3, 0)
psi.cx(0, 1)
observables = [SparsePauliOp("ZZ"), SparsePauliOp("XX"), SparsePauliOp("ZI")]

with Session(service, "ibm_brisbane") as session:
    estimator = Estimator(session=session, options=options)
    job = estimator.run([psi] * 3, observables)
    values = job.result().values

for observable, value in zip(observables, values):
    print(observable.paulis[0], round(float(value), 3))
