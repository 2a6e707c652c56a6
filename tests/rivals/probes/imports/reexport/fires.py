"""Names of Qiskit, by way of a module of the lab."""

import lab_names
from lab_names import Circuit, providers, qiskit

circuit = Circuit(2)
print(qiskit.BasicAer)  # expect: QLT101
print(lab_names.qiskit.assemble(circuit))  # expect: QLT101
print(providers.ProviderV1)  # expect: QLT101
circuit.cnot(0, 1)  # expect: QLT102
