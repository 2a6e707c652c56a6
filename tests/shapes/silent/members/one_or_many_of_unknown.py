"""Whether there is one or many is not known, or the name is one of lists as well."""

from qiskit import QuantumCircuit, transpile

from elsewhere import circuits, thing

transpile(circuits)[0].qasm()
transpile(circuits).copy()[0].qasm()
either = thing() or transpile(QuantumCircuit(1))
either.qasm()
pool = transpile([QuantumCircuit(1)])
pool.append(thing())
pool[0].qasm()
