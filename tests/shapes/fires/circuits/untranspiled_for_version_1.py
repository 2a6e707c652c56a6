# target: qiskit-ibm-runtime==0.21.0
# target: qiskit==1.0.2
"""The primitives of version 1 refuse such circuits since 0.21.0 as those of version 2 do."""

from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp
from qiskit_ibm_runtime import Estimator, QiskitRuntimeService, Sampler, Session

service = QiskitRuntimeService()
circuit = QuantumCircuit(1)
circuit.h(0)
with Session(service=service, backend="ibm_brisbane") as session:
    Estimator(session=session).run(circuit, SparsePauliOp("Z"))  # expect: QLT402
    circuit.measure_all()
    Sampler(session=session).run([circuit])  # expect: QLT402
