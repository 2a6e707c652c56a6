"""A handler that raises again leaves the failure as it is."""

try:
    from qiskit import QuantumCircuit, execute  # expect: QLT101
except ImportError:
    raise

qc = QuantumCircuit(1)
print(execute(qc, None))
