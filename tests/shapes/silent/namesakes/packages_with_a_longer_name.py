"""Packages whose names only begin like the watched ones."""

import qiskit_ibm_catalog
import qiskit_ibm_experiment
import qiskit_ibm_transpiler.utils
from qiskit_ibm_catalog import QiskitServerless
from qiskitpy import IBMQ, execute

print(qiskit_ibm_catalog, qiskit_ibm_experiment.IBMExperimentService())
print(qiskit_ibm_transpiler.utils, QiskitServerless, IBMQ, execute)
