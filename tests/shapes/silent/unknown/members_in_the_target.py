# target: qiskit==0.46.3
# target: qiskit-ibm-runtime==0.20.0
"""Members that came or went are no strangers, whatever the target is."""

from qiskit import Aer, QuantumCircuit, execute
from qiskit.primitives import Sampler
from qiskit.quantum_info import Statevector

circuit = QuantumCircuit(2)
circuit.cnot(0, 1)
circuit.toffoli(0, 1, 1)
print(circuit.qasm(), circuit.bind_parameters({}))
circuit.save_statevector()
print(Sampler().run(circuit).result().quasi_dists)
print(execute(circuit, Aer.get_backend("aer_simulator")).result().get_counts())
print(Statevector(circuit).sample_counts(10).most_frequent())
