from qiskit import QuantumCircuit
from qiskit.circuit.library import RealAmplitudes
from qiskit.quantum_info import SparsePauliOp
from qiskit_ibm_runtime import QiskitRuntimeService, Session, Options, Estimator, Sampler

service = QiskitRuntimeService(channel="ibm_quantum")
options = Options()
options.execution.shots = 4000
options.resilience_level = 1
options.optimization_level = 3

psi = RealAmplitudes(num_qubits=2, reps=2)
H = SparsePauliOp.from_list([("II", 1), ("IZ", 2), ("XI", 3)])
theta = [0, 1, 1, 2, 3, 5]

bell = QuantumCircuit(2)
bell.h(0)
bell.cx(0, 1)
bell.measure_all()

with Session(service=service, backend="ibmq_qasm_simulator") as session:
    estimator = Estimator(session=session, options=options)
    job = estimator.run(circuits=[psi], observables=[H], parameter_values=[theta])
    print(f"expectation {job.result().values[0]:.3f}")
    sampler = Sampler(session=session, options=options)
    dist = sampler.run(circuits=bell).result().quasi_dists[0]
    for key, p in sorted(dist.items()):
        print(key, round(p, 1))
    print(dist.binary_probabilities().keys() == {"00", "11"})
