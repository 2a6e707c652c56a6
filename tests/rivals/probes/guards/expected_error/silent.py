"""Tests that expect the error."""

import contextlib
import unittest

import pytest

import qiskit
from qiskit import QuantumCircuit
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import SamplerV2

with pytest.raises(ImportError):
    from qiskit import execute
with pytest.raises(AttributeError, match="qasm"):
    QuantumCircuit(1).qasm()
with pytest.raises(TypeError):
    SamplerV2(backend=AerSimulator())
with contextlib.suppress(AttributeError):
    print(qiskit.Aer)


class Gone(unittest.TestCase):
    def runTest(self):
        with self.assertRaises(AttributeError):
            QuantumCircuit(1).cnot(0, 1)


Gone().debug()
