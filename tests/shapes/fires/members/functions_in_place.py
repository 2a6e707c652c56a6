"""Functions that are written where they are used."""

from functools import partial

from qiskit import QuantumCircuit

circuit = QuantumCircuit(1)
text = lambda each: each.qasm()  # expect: QLT102
text(circuit)
list(map(lambda each: each.qasm(), [circuit]))  # expect: QLT102
(lambda each: each.qasm())(circuit)  # expect: QLT102
sorted([circuit], key=lambda each: each.qasm())  # expect: QLT102
circuits = [circuit]
circuits.sort(key=lambda each: each.qasm())  # expect: QLT102
for copied in map(lambda each: each.copy(), circuits):
    copied.qasm()  # expect: QLT102
partial(QuantumCircuit, 2)().qasm()  # expect: QLT102
type(circuit)(2).qasm()  # expect: QLT102
circuit.__class__(2).qasm()  # expect: QLT102
