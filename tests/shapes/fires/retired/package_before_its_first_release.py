"""The provider was called otherwise before it was published."""

import qiskit_ibm  # expect: QLT201
from qiskit_ibm import IBMProvider  # expect: QLT201  # says: QiskitRuntimeService
from qiskit_ibm.runtime import IBMRuntimeService  # expect: QLT201

print(qiskit_ibm.__version__)
provider = IBMProvider()
programs = IBMRuntimeService()
