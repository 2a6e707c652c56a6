# target: qiskit-ibm-runtime==0.40.0
"""A second file that agrees with the first."""

from lab.jobs import *
from qiskit_ibm_runtime import QiskitRuntimeService

by_name(QiskitRuntimeService().backend("ibm_fez"))
by_star(QiskitRuntimeService().backend("ibm_fez"))
