"""A test replaces one member, and uses another one."""

from unittest import mock

from qiskit import QuantumCircuit

with mock.patch.object(QuantumCircuit, "qasm", create=True, return_value=""):
    QuantumCircuit(1).qasm()
    print(QuantumCircuit(1).bind_parameters({}))  # expect: QLT102
