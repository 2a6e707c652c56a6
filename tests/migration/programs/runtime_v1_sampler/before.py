from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService, Sampler, Session, Options

service = QiskitRuntimeService(channel="ibm_quantum")
backend = service.get_backend("ibm_brisbane")

bell = QuantumCircuit(2)
bell.h(0)
bell.cx(0, 1)
bell.measure_all()

options = Options(optimization_level=1, resilience_level=0)
options.execution.shots = 4000

with Session(service=service, backend=backend) as session:
    sampler = Sampler(session=session, options=options)
    job = sampler.run(circuits=bell)
    result = job.result()
    dist = result.quasi_dists[0]
    for outcome in sorted(dist):
        print(outcome, round(dist[outcome], 4))
