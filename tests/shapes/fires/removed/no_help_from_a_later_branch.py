"""A guard covers its own branch, not what stands after it."""

import qiskit

if hasattr(qiskit, "BasicAer"):
    simulator = qiskit.BasicAer.get_backend("qasm_simulator")
print(qiskit.BasicAer.backends())  # expect: QLT101
