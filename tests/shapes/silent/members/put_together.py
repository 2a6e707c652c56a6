"""Containers that may hold something else, and stacks that are not of the library."""

from elsewhere import ExitStack, others
from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService, Session

circuits = [QuantumCircuit(1)]
(circuits + others)[0].qasm()
(circuits * others)[0].qasm()
by_size = {}
for size in range(3):
    by_size[size] = QuantumCircuit(size)
by_size["other"] = others[0]
by_size[2].qasm()
with ExitStack() as stack:
    session = stack.enter_context(Session(backend=QiskitRuntimeService().backend("ibm_fez")))
    session.run("circuit-runner")
