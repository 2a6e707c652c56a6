from qiskit import Aer, IBMQ, QuantumCircuit, transpile
from qiskit.providers.aer.noise import NoiseModel, depolarizing_error


def counts_of(job):
    result = job.result()
    return [result.get_counts(place) for place in range(2)]


plus, one = QuantumCircuit(1, 1), QuantumCircuit(1, 1)
plus.h(0)
one.x(0)
for circuit in (plus, one):
    circuit.measure(0, 0)

noise = NoiseModel()
noise.add_all_qubit_quantum_error(depolarizing_error(0.2, 1), ["x"])
simulator = Aer.get_backend("aer_simulator")
provider = IBMQ.load_account()
device = provider.get_backend("ibmq_lima")

local = [plus, one]
print(counts_of(simulator.run(local, shots=2000, noise_model=noise, seed_simulator=5)))
fitted = [transpile(each, device) for each in local]
print(counts_of(device.run(fitted, shots=2000)))
