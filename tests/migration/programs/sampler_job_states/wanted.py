"""Sampler without a with statement."""
from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, Sampler, Session, SamplerOptions

service = QiskitRuntimeService()
backend = service.least_busy(operational=True, simulator=False, min_num_qubits=2)
session = Session(backend=backend, max_time="1h")
options = SamplerOptions()
options.default_shots = 2000
options.environment.job_tags = ["lab"]
sampler = Sampler(mode=session, options=options)

circuits = []
for bits in ("00", "01", "10"):
    qc = QuantumCircuit(2)
    for i, bit in enumerate(reversed(bits)):
        if bit == "1":
            qc.x(i)
    qc.measure_all()
    circuits.append(qc)

job = sampler.run(transpile(circuits, backend, optimization_level=3), shots=1000)
print(job.status() != "ERROR")
result = job.result()
for circuit, dist in zip(circuits, [{outcome: count / pub.data.meas.num_shots for outcome, count in pub.data.meas.get_int_counts().items()} for pub in result]):
    print(circuit.num_qubits, max(dist, key=dist.get))
print({bits: count / result[0].data.meas.num_shots for bits, count in result[0].data.meas.get_counts().items()})
print(len([pub.metadata for pub in result]))
session.close()
