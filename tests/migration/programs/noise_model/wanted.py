from qiskit import QuantumCircuit, transpile
from qiskit_aer import QasmSimulator
from qiskit_aer.noise import NoiseModel, depolarizing_error, ReadoutError

noise_model = NoiseModel()
noise_model.add_all_qubit_quantum_error(depolarizing_error(0.05, 1), ['h', 'x'])
noise_model.add_all_qubit_quantum_error(depolarizing_error(0.1, 2), ['cx'])
noise_model.add_all_qubit_readout_error(ReadoutError([[0.97, 0.03], [0.06, 0.94]]))

circ = QuantumCircuit(3, 3)
circ.h(0)
circ.cx(0, 1)
circ.cx(1, 2)
circ.measure([0, 1, 2], [0, 1, 2])

backend = QasmSimulator()
result = backend.run(
    transpile(circ, backend, basis_gates=noise_model.basis_gates, optimization_level=0), noise_model=noise_model, shots=10000
).result()
print(result.get_counts(0))
