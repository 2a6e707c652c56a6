"""A class or function is no module: neither it, nor anything below it, can be imported as one."""

import qiskit.circuit.QuantumCircuit  # expect: QLT104  # says: is a class, and never was a module
import qiskit.transpile as compile_it  # expect: QLT104  # says: is a function
from qiskit.circuit.QuantumCircuit import depth  # expect: QLT104
from qiskit.execute import execute  # expect: QLT101

print(qiskit, compile_it, depth, execute)
