"""`Target` handed its member on to a base; before, it was its own.

# target: qiskit>=0.19,<=1.3.0
"""

from qiskit.transpiler import Target

print(Target().qubit_properties)
