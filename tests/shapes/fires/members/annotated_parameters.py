"""Annotations of parameters: the class, a string, Optional, a union with None, a list of it."""

from typing import List, Optional

import qiskit_ibm_runtime
from qiskit_ibm_runtime import IBMBackend, QiskitRuntimeService


def plain(backend: IBMBackend, quoted: "IBMBackend", dotted: qiskit_ibm_runtime.IBMBackend):
    """Three devices."""
    backend.run([])  # expect: QLT102
    quoted.run([])  # expect: QLT102
    dotted.run([])  # expect: QLT102


def perhaps(backend: Optional[IBMBackend] = None, other: "IBMBackend | None" = None):
    """Devices that may be missing."""
    if backend is not None:
        backend.run([])  # expect: QLT102
    if other:
        other.run([])  # expect: QLT102


def several(backends: List[IBMBackend], service: QiskitRuntimeService):
    """Many devices."""
    for backend in backends:
        backend.run([])  # expect: QLT102
    service.get_backend("ibm_fez")  # expect: QLT102
