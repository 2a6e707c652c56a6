from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2 as Sampler, EstimatorV2 as Estimator, Session
from qiskit.quantum_info import SparsePauliOp

service = QiskitRuntimeService(channel="ibm_quantum_platform")
backend = service.backend("ibm_kyoto")

qc = QuantumCircuit(2)
qc.h(0)
qc.cx(0, 1)
state = transpile(qc, backend)
qc.measure_all()
measured = transpile(qc, backend)

with Session(backend=backend) as session:
    sampler = Sampler(mode=session)
    counts = sampler.run([measured], shots=2500).result()[0].data.meas.get_counts()
    estimator = Estimator(mode=session)
    zz = SparsePauliOp("ZZ").apply_layout(state.layout)
    value = estimator.run([(state, zz)]).result()[0].data.evs
print(counts)
print(round(float(value), 2))

sampler = Sampler(mode=backend)
print(sampler.run([measured], shots=100).result()[0].data.meas.num_shots)
