"""What methods of circuits of the library give, what a sum of circuits is, and what going through a circuit gives."""

from qiskit import QuantumCircuit
from qiskit.circuit.library import QFT, RealAmplitudes

QFT(2).decompose().cnot(0, 1)  # expect: QLT102
RealAmplitudes(2).decompose().bind_parameters([])  # expect: QLT102
RealAmplitudes(2).compose(QFT(2)).cnot(0, 1)  # expect: QLT102

both = QuantumCircuit(2) + QuantumCircuit(2)  # expect: QLT102
both.cnot(0, 1)  # expect: QLT102
more = both + QuantumCircuit(2).compose(QuantumCircuit(1))  # expect: QLT102
for instruction in more:
    print(instruction.qubits[0].index)  # expect: QLT102
