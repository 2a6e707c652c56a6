"""Modules by the function behind the statement."""

qiskit = __import__("qiskit")
old = __import__("qiskit.ignis")  # expect: QLT101
algorithms = __import__("qiskit.algorithms", fromlist=["VQE"])  # expect: QLT101
print(qiskit.execute)  # expect: QLT101
