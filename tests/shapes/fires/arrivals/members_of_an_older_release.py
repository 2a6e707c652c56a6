# target: qiskit==0.46.3
"""What objects of a class can do since later releases only."""

import qiskit
from qiskit import QuantumCircuit


def parameter(circuit: QuantumCircuit):
    return circuit.get_parameter("theta")  # expect: QLT105  # says: `QuantumCircuit.get_parameter()` is not there before qiskit 1.0.0


qc = QuantumCircuit(2)
qc.h(0)
qc.add_var("a", True)  # expect: QLT105  # says: and the target allows 0.46.3
print(qc.parameters, qc.num_qubits, parameter(qc), qiskit.transpile(qc))
