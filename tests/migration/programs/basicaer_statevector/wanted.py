import numpy as np
from qiskit import QuantumCircuit
from qiskit.quantum_info import Statevector

circuit = QuantumCircuit(3)
circuit.h(range(3))
circuit.cz(0, 2)

quantum_state = np.round(Statevector(circuit), 3)
print(np.round(np.real(quantum_state), 3))
