"""A test module that goes on where other modules are there."""

import pytest

runtime = pytest.importorskip("qiskit_ibm_runtime")
aer = pytest.importorskip("qiskit_aer", "0.15")
from qiskit.opflow import X  # expect: QLT101
from qiskit.providers import BackendV1  # expect: QLT101

print(runtime.RuntimeJob)  # beyond: modules that arrive as the value of this function are not followed
