# proof: skipped
"""A test module that is skipped where a module is not there."""

import pytest

provider = pytest.importorskip("qiskit_ibm_provider")
opflow = pytest.importorskip("qiskit.opflow")

print(provider.IBMProvider(), opflow.X)
