"""What is replaced is something else, or elsewhere."""

from unittest.mock import patch

from mine import made
from qiskit_ibm_runtime import IBMBackend, QiskitRuntimeService


def test_other_member(monkeypatch):
    """The backend is real."""
    monkeypatch.setattr(IBMBackend, "status", None)
    with patch.object(IBMBackend, "properties"), patch("os.environ"):
        QiskitRuntimeService().backend("ibm_kyiv").run([])  # expect: QLT102


def test_elsewhere():
    """Behind the block it is as it was."""
    with patch.object(IBMBackend, "run"):
        pass
    QiskitRuntimeService().backend("ibm_kyiv").run([])  # expect: QLT102


backend: IBMBackend = made()
backend.run([])  # expect: QLT102
