"""The simulator's old address, as package, module and name."""

import qiskit.providers.aer.noise as noise  # expect: QLT101  # says: qiskit_aer
from qiskit.providers import aer  # expect: QLT101
from qiskit.providers.aer import AerSimulator  # expect: QLT101  # says: qiskit_aer
from qiskit.providers.aer.noise import NoiseModel, depolarizing_error  # expect: QLT101 QLT101

model = NoiseModel()
model.add_all_qubit_quantum_error(depolarizing_error(0.01, 1), ["sx"])
print(noise, aer, AerSimulator(noise_model=model).run([]))
