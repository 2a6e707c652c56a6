# target: qiskit==1.0.2
# target: qiskit-ibm-runtime==0.23.0
"""Attributes of modules, and a star import that binds less than the program wants."""

import qiskit.circuit.library as library
import qiskit_ibm_runtime as runtime
from qiskit.synthesis import *

print(library.efficient_su2(3))  # expect: QLT105
print(library.EfficientSU2(3), runtime.SamplerV2, runtime.NoiseLearner)  # expect: QLT105
