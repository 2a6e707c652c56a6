from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2
from qiskit_aer import Aer
from qiskit_aer.noise import NoiseModel, depolarizing_error


def counts_of(job):
    result = job.result()
    return [result[place].data.c.get_counts() for place in range(2)]


plus, one = QuantumCircuit(1, 1), QuantumCircuit(1, 1)
plus.h(0)
one.x(0)
for circuit in (plus, one):
    circuit.measure(0, 0)

noise = NoiseModel()
noise.add_all_qubit_quantum_error(depolarizing_error(0.2, 1), ["x"])
simulator = Aer.get_backend("aer_simulator")
provider = QiskitRuntimeService()
device = provider.backend("ibmq_lima")

local = [plus, one]
print(counts_of(SamplerV2(mode=simulator, options={"simulator": {"noise_model": noise, "seed_simulator": 5}}).run(transpile(local, simulator), shots=2000)))
fitted = [transpile(each, device) for each in local]
print(counts_of(SamplerV2(mode=device).run(fitted, shots=2000)))
