"""The runtime client never exported the classes of the clients before it."""

from qiskit_ibm_runtime import IBMProvider  # expect: QLT104  # says: QiskitRuntimeService
from qiskit_ibm_runtime import IBMQ as account  # expect: QLT104

print(IBMProvider, account)
