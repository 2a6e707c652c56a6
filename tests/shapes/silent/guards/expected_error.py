"""Tests that expect the failure."""

import pytest
import qiskit
from qiskit_ibm_runtime import IBMBackend, IBMBackendError


def check_import():
    """The names are gone."""
    with pytest.raises(ImportError):
        from qiskit import execute
    with pytest.raises(ModuleNotFoundError, match="qiskit_ibm_provider"):
        import qiskit_ibm_provider
    with pytest.raises(AttributeError):
        qiskit.Aer


def check_run(backend: IBMBackend):
    """Running is refused."""
    with pytest.raises(IBMBackendError):
        backend.run([])
    with pytest.raises(AttributeError):
        backend.open_session()
