"""Instructions in the data of a circuit, and results of its jobs."""

from qiskit import QuantumCircuit
from qiskit.circuit.random import random_circuit
from qiskit.converters import circuit_to_dag, dag_to_circuit
from qiskit_aer import AerSimulator

circuit = QuantumCircuit(1)
circuit.data[0].operation.c_if(0, 1)  # expect: QLT102
for instruction in circuit.data:
    instruction.operation.c_if(0, 1)  # expect: QLT102
for instruction in circuit.data[1:]:
    instruction.operation.c_if(0, 1)  # expect: QLT102
random_circuit(2, 2).qasm()  # expect: QLT102
dag_to_circuit(circuit_to_dag(circuit)).qasm()  # expect: QLT102
job = AerSimulator().run(circuit)
print(job.result().qobj_id)  # expect: QLT102
for gate, qubits, clbits in circuit.data:
    gate.c_if(0, 1)  # expect: QLT102
    numbers = [qubit.index for qubit in qubits]  # expect: QLT102
    clbits[0].register  # expect: QLT102
_, found, *rest = circuit.data[0]
found[0].index  # expect: QLT102
circuit.data[0][2][0].index  # expect: QLT102
