"""One import is caught, and another one is not."""

try:
    from qiskit import Aer
except ImportError:
    from qiskit.providers.aer import Aer  # expect: QLT101
try:
    from qiskit import IBMQ
except ImportError:
    IBMQ = None
from qiskit import BasicAer  # expect: QLT101
