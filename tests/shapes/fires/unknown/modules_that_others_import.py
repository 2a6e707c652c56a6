"""Only the module that has the other one is told, not all that import it for themselves."""

from qiskit.circuit import expr  # expect: QLT104  # says: did you mean `qiskit.circuit.classical.expr`?
from qiskit import np  # expect: QLT104  # says: `qiskit` never had a name `np`

print(expr, np)
