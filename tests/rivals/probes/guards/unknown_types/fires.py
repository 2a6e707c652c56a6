"""What is known, beside what is not."""

import json

from qiskit import QuantumCircuit

thing = json.loads('{"qasm": 1}')
print(thing.get("qasm"), QuantumCircuit(1).qasm())  # expect: QLT102
