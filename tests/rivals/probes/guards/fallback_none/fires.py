"""One import is caught, and another one is not."""

try:
    from qiskit import Aer
except ImportError:
    from qiskit.providers.aer import Aer  # beyond: a handler is for other releases than those in which its import works
try:
    from qiskit import IBMQ
except ImportError:
    IBMQ = None
from qiskit import BasicAer  # expect: QLT101
