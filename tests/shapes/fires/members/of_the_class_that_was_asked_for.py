"""Tests of the class by other means than `isinstance`."""

from qiskit.circuit import Instruction
from qiskit.circuit.library import XGate
from qiskit_ibm_runtime import IBMBackend


def run(backend):
    """Only IBM's."""
    if type(backend) is IBMBackend:
        backend.run([])  # expect: QLT102
    if type(backend) == IBMBackend:
        backend.run([])  # expect: QLT102
    if issubclass(type(backend), IBMBackend):
        backend.run([])  # expect: QLT102
    if backend.__class__ is IBMBackend:
        backend.run([])  # expect: QLT102
    if type(backend) is not IBMBackend:
        return
    backend.run([])  # expect: QLT102


def condition(gate: Instruction):
    """Of a gate that derives from what the annotation says."""
    if isinstance(gate, XGate):
        return gate.c_if(1, 1)  # expect: QLT102
    return None
