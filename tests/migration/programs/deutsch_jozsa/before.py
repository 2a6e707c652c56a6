# initialization
import numpy as np

# importing Qiskit
from qiskit import Aer
from qiskit import QuantumCircuit, transpile, assemble

n = 3


def dj_oracle(case, n):
    oracle_qc = QuantumCircuit(n+1)
    if case == "balanced":
        b_str = format(5, '0'+str(n)+'b')
        for qubit in range(len(b_str)):
            if b_str[qubit] == '1':
                oracle_qc.x(qubit)
        for qubit in range(n):
            oracle_qc.cx(qubit, n)
        for qubit in range(len(b_str)):
            if b_str[qubit] == '1':
                oracle_qc.x(qubit)
    oracle_gate = oracle_qc.to_gate()
    oracle_gate.name = "Oracle"
    return oracle_gate


def dj_algorithm(oracle, n):
    dj_circuit = QuantumCircuit(n+1, n)
    dj_circuit.x(n)
    dj_circuit.h(n)
    for qubit in range(n):
        dj_circuit.h(qubit)
    dj_circuit.append(oracle, range(n+1))
    for qubit in range(n):
        dj_circuit.h(qubit)
    for i in range(n):
        dj_circuit.measure(i, i)
    return dj_circuit


aer_sim = Aer.get_backend('aer_simulator')
for case in ("balanced", "constant"):
    dj_circuit = dj_algorithm(dj_oracle(case, n), n)
    transpiled_dj_circuit = transpile(dj_circuit, aer_sim)
    qobj = assemble(transpiled_dj_circuit)
    results = aer_sim.run(qobj).result()
    answer = results.get_counts()
    print(case, answer)
