from qiskit import QuantumCircuit, transpile
from qiskit.primitives import BackendSamplerV2
from qiskit_aer import AerSimulator

backend = AerSimulator()
qc = QuantumCircuit(2)
qc.h(0)
qc.h(1)
qc.cz(0, 1)
qc.h(1)
qc.measure_all()

sampler = BackendSamplerV2(backend=backend, options={"default_shots": 5000})
counts = sampler.run([transpile(qc, backend)]).result()[0].data.meas.get_counts()
probabilities = {bits: value / 5000 for bits, value in counts.items()}
for bits, value in sorted(probabilities.items()):
    print(bits, round(value, 4))
