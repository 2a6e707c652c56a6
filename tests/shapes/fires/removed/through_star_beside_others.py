"""Stars of modules that have no such names leave those of Qiskit's star as they are."""

from math import *

from qiskit import *
from numpy import *
from matplotlib.pyplot import *

circuit = QuantumCircuit(1, 1)
backend = Aer.get_backend("qasm_simulator")  # expect: QLT101
execute(circuit, backend)  # expect: QLT101
print(sqrt(pi))
