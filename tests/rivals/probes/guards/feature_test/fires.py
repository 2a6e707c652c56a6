"""Asked for one name, and another one is used."""

import qiskit

if hasattr(qiskit, "QuantumCircuit"):
    print(qiskit.BasicAer)  # expect: QLT101
if not hasattr(qiskit, "execute"):
    print(qiskit.execute)  # expect: QLT101
