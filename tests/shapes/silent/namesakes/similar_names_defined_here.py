"""Names that resemble the client's and are bound in all the ways Python has."""

import sys as QiskitRuntimeServices

from mylab.clients import IBMQuantumService, QiskitRuntimeProvider as QiskitIBMRuntimeService
from qiskit_ibm_runtime import QiskitRuntimeService

for SamplerV3 in range(2):
    print(SamplerV3)
with open("x") as Sesion:
    print(Sesion)
try:
    QiskitRuntimeSerice = QiskitRuntimeService()
except ValueError as EstimatorV3:
    print(EstimatorV3)
print([QiskitIBMService for QiskitIBMService in ()], (IBMBackends := 3))
print(IBMQuantumService(), QiskitIBMRuntimeService(), QiskitRuntimeServices, QiskitRuntimeSerice, IBMBackends)
