from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

service = QiskitRuntimeService(channel="ibm_quantum_platform")
backend = service.backend("ibm_brisbane")

bell = QuantumCircuit(2)
bell.h(0)
bell.cx(0, 1)
bell.measure_all()

with Session(backend=backend) as session:
    sampler = SamplerV2(mode=session)
    job = sampler.run([transpile(bell, backend, optimization_level=1)], shots=4000)
    result = job.result()
    counts = result[0].data.meas.get_int_counts()
    dist = {outcome: count / 4000 for outcome, count in counts.items()}
    for outcome in sorted(dist):
        print(outcome, round(dist[outcome], 4))
