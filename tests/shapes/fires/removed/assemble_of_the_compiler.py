"""The compiler module lives on with less in it."""

import qiskit.compiler
from qiskit.compiler import assemble, transpile  # expect: QLT101

qobj = assemble(transpile([]), shots=10)
again = qiskit.compiler.assemble([], shots=10)  # expect: QLT101
same = qiskit.compiler.transpile([])
