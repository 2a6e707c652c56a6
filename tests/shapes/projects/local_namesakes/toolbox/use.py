"""Uses the package's own modules, relatively."""

from . import qiskit
from .qiskit import Aer, execute
from .qiskit_ibm_provider import IBMProvider
from .services import *

execute([], Aer.get_backend("stabilizer"))
qiskit.execute([], qiskit.Aer.get_backend("statevector"))
print(IBMProvider().get_backend("ibm_fez"), QiskitIBMService().get_backend("ibm_kyiv"))
