"""Some instructions still have conditions."""

from qiskit import QuantumCircuit

for instruction in QuantumCircuit(1, 1).data:
    print(instruction.operation.condition, instruction.operation.name)
