"""One of two kinds, none of which can do it."""

from typing import Union

from qiskit import QuantumCircuit
from qiskit.circuit.library import XGate
from qiskit.circuit import Instruction


def conditioned(thing: Union[XGate, Instruction]):
    return thing.c_if(0, 1)  # expect: QLT102


def text(thing: QuantumCircuit | Instruction):
    return thing.qasm()  # expect: QLT102


conditioned(XGate())
text(QuantumCircuit(1))
