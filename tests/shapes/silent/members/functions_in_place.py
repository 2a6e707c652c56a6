"""Functions written in place that are called elsewhere, too, or with something else."""

from elsewhere import run, things
from qiskit import QuantumCircuit

circuit = QuantumCircuit(1)
text = lambda each: each.qasm()
text(circuit)
run(text)
run(lambda each: each.qasm(), circuit)
list(map(lambda each: each.qasm(), things))
sorted(things, key=lambda each: each.qasm())
default = lambda each=circuit: each.qasm()
several = [lambda each: each.qasm()]
