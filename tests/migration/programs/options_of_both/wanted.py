from qiskit import QuantumCircuit, transpile
from qiskit.circuit.library import RealAmplitudes
from qiskit.quantum_info import SparsePauliOp
from qiskit_ibm_runtime import QiskitRuntimeService, Session, EstimatorOptions, Estimator, Sampler
from qiskit.result import QuasiDistribution
from qiskit_aer import AerSimulator

service = QiskitRuntimeService(channel="ibm_quantum_platform")
options = EstimatorOptions()
options.default_shots = 4000
options.resilience_level = 1

psi = RealAmplitudes(num_qubits=2, reps=2)
H = SparsePauliOp.from_list([("II", 1), ("IZ", 2), ("XI", 3)])
theta = [0, 1, 1, 2, 3, 5]

bell = QuantumCircuit(2)
bell.h(0)
bell.cx(0, 1)
bell.measure_all()

with Session(backend=AerSimulator()) as session:
    estimator = Estimator(mode=session, options=options)
    isa_psi = transpile(psi, estimator.backend(), optimization_level=3)
    job = estimator.run([(isa_psi, H.apply_layout(isa_psi.layout), theta)])
    print(f"expectation {float(job.result()[0].data.evs):.3f}")
    sampler = Sampler(mode=session, options={"default_shots": options.default_shots})
    counts = sampler.run([transpile(bell, sampler.backend(), optimization_level=3)]).result()[0].data.meas.get_counts()
    dist = QuasiDistribution({bits: count / sum(counts.values()) for bits, count in counts.items()})
    for key, p in sorted(dist.items()):
        print(key, round(p, 1))
    print(dist.binary_probabilities().keys() == {"00", "11"})
