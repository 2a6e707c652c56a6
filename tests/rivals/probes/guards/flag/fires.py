"""A flag that says the contrary."""

try:
    from qiskit import execute

    HAS_EXECUTE = True
except ImportError:
    HAS_EXECUTE = False

import qiskit

if not HAS_EXECUTE:
    print(qiskit.execute)  # expect: QLT101
