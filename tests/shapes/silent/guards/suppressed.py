"""A suppressed ImportError is a caught one."""

import contextlib
from contextlib import suppress

IBMProvider = IBMQ = None
with contextlib.suppress(ImportError):
    from qiskit_ibm_provider import IBMProvider
with suppress(ModuleNotFoundError, ImportError):
    from qiskit import IBMQ, assemble

print(IBMProvider, IBMQ)
