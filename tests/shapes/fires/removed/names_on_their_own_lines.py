"""In a parenthesised list each name is reported at its line, under its alias too."""

from qiskit import (
    QuantumCircuit,
    Aer,  # expect: QLT101  # says: qiskit_aer
    execute as run_now,  # expect: QLT101  # says: 1.0
    transpile,  # stays
    assemble,  # expect: QLT101  # says: 2.0
)

qc = transpile(QuantumCircuit(1), basis_gates=["rz", "sx"])
simulator = Aer.get_backend("aer_simulator")
print(run_now(qc, simulator).job_id(), assemble(qc))
