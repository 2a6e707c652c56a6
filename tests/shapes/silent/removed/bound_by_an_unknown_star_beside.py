"""A star of a module that nobody knows may bind any name."""

from math import *

from qiskit import *
from my_tools import *

execute(QuantumCircuit(1, 1), Aer.get_backend("qasm_simulator"))
