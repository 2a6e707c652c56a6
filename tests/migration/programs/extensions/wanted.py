import numpy as np
from qiskit import QuantumCircuit, transpile
from qiskit_aer import Aer
from qiskit.circuit.library import UnitaryGate, Initialize

root = UnitaryGate(np.array([[1 + 1j, 1 - 1j], [1 - 1j, 1 + 1j]]) / 2, label="√X")
circ = QuantumCircuit(2)
circ.append(Initialize([np.sqrt(0.2), np.sqrt(0.8)]), [0])
circ.append(root, [1])
circ.append(root, [1])
circ.measure_all()

backend = Aer.get_backend("aer_simulator")
print(backend.run(transpile(circ, backend), shots=5000).result().get_counts())
