# select: QLT1
# target: qiskit-ibm-runtime==0.20.0
# target: qiskit==0.45.3
"""What was right in the releases that the program was written for."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, Sampler, Session

service = QiskitRuntimeService(channel="ibm_quantum")
simulator = service.backend("ibmq_qasm_simulator")
with Session(service=service, backend="ibmq_qasm_simulator", max_time=60) as session:
    Sampler(session=session, options=None).run(circuits=[QuantumCircuit(1)], parameter_values=[])
Session(service, simulator, 60)
transpile(QuantumCircuit(1), backend_properties=None, routing_method="stochastic")
