"""What is commented out, and what is not."""

import qiskit

# from qiskit import execute
NOTE = "from qiskit import Aer"
print(NOTE, qiskit.Aer)  # expect: QLT101
