from qiskit import QuantumCircuit, transpile
from qiskit.primitives import BackendSampler
from qiskit_aer import AerSimulator

backend = AerSimulator()
qc = QuantumCircuit(2)
qc.h(0)
qc.h(1)
qc.cz(0, 1)
qc.h(1)
qc.measure_all()

sampler = BackendSampler(backend=backend, options={"shots": 5000})
probabilities = sampler.run([transpile(qc, backend)]).result().quasi_dists[0].binary_probabilities()
for bits, value in sorted(probabilities.items()):
    print(bits, round(value, 4))
