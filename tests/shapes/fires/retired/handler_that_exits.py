"""A handler that only leaves the program is no way round the missing package."""

import sys

try:
    from qiskit import IBMQ  # expect: QLT201
except ImportError:
    sys.exit("this program needs IBMQ")

IBMQ.load_account()
