"""Written with a later release than the one that the project pins."""

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService, Session
from qiskit_ibm_runtime.executor_sampler import Sampler  # later than 0.34

backend = QiskitRuntimeService().least_busy()
circuit = QuantumCircuit(1)
circuit.measure_all()
with Session(backend=backend) as session:
    print(Sampler(mode=session).run([circuit]).result())
