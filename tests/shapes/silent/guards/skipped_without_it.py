"""The rest of a module or test is reached only where the package is found."""

import pytest

pytest.importorskip("qiskit_ibm_provider")

from qiskit_ibm_provider import IBMProvider  # noqa: E402


def check_devices():
    """There are some."""
    assert IBMProvider().backends()
