"""Containers that are sliced, joined, repeated, or filled under keys that are worked out."""

from contextlib import ExitStack

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService, Session

circuits = [QuantumCircuit(1)]
(circuits + [QuantumCircuit(2)])[0].qasm()  # expect: QLT102
([QuantumCircuit(1)] * 3)[1].qasm()  # expect: QLT102
circuits[1:][0].qasm()  # expect: QLT102
by_size = {}
for size in range(3):
    by_size[size] = QuantumCircuit(size)
by_size[2].qasm()  # expect: QLT102
for size, circuit in by_size.items():
    circuit.qasm()  # expect: QLT102
with ExitStack() as stack:
    session = stack.enter_context(Session(backend=QiskitRuntimeService().backend("ibm_fez")))
    session.run("circuit-runner")  # expect: QLT102
