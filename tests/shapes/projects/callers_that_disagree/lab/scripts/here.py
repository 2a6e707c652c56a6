# target: qiskit-ibm-runtime==0.40.0
"""A script that finds the module beside it by the path that it is run from."""

import sys

sys.path.append("..")

from jobs import with_a_simulator_in_a_script
from qiskit_aer import AerSimulator

with_a_simulator_in_a_script(AerSimulator())
