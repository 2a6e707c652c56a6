"""A marker skips tests. What stands outside of them runs when the module is imported, and fails before any test is skipped."""

import pytest
from qiskit import QuantumCircuit, execute  # expect: QLT101

pytestmark = pytest.mark.skipif(True, reason="never run")

import qiskit.opflow  # expect: QLT101


@pytest.mark.skip
class TestOld:
    """All of its tests are skipped."""

    circuit = QuantumCircuit(2)
    drawn = circuit.qasm()  # expect: QLT102

    @pytest.mark.parametrize("circuit", [QuantumCircuit(1).bind_parameters({})])  # expect: QLT102
    def test_old(self, circuit):
        """Is skipped."""
        circuit.cnot(0, 1)
        qiskit.opflow.I
        execute(circuit)
