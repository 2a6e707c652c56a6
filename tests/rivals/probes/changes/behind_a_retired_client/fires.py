"""Objects that come out of a client whose service is shut."""

from qiskit import IBMQ, QuantumCircuit, transpile  # expect: QLT201
from qiskit_ibm_provider import IBMProvider, least_busy  # expect: QLT201 QLT201
from qiskit_ibm_provider.job import job_monitor  # expect: QLT201
