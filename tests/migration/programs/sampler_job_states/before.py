"""Sampler without a with statement."""
from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService, Sampler, Session, Options

service = QiskitRuntimeService()
backend = service.least_busy(operational=True, simulator=False, min_num_qubits=2)
session = Session(service=service, backend=backend, max_time="1h")
options = Options(optimization_level=3)
options.execution.shots = 2000
options.environment.job_tags = ["lab"]
sampler = Sampler(session=session, options=options)

circuits = []
for bits in ("00", "01", "10"):
    qc = QuantumCircuit(2)
    for i, bit in enumerate(reversed(bits)):
        if bit == "1":
            qc.x(i)
    qc.measure_all()
    circuits.append(qc)

job = sampler.run(circuits, shots=1000)
print(job.status().name != "ERROR")
result = job.result()
for circuit, dist in zip(circuits, result.quasi_dists):
    print(circuit.num_qubits, max(dist, key=dist.get))
print(result.quasi_dists[0].nearest_probability_distribution().binary_probabilities(num_bits=2))
print(len(result.metadata))
session.close()
