"""One list of imports in which some names went and others did not."""

from qiskit import (
    ClassicalRegister,
    QuantumCircuit,
    execute as run_circuit,  # expect: QLT101
    QuantumRegister as Register,
    Aer,  # expect: QLT101
)
from qiskit.circuit import Parameter, Clbit as Bit, \
    InstructionSet, BreakLoopOp, \
    ClassicalElement as Element  # expect: QLT104

print(ClassicalRegister(1), QuantumCircuit(Register(1)), Parameter("a"), Bit(), InstructionSet, BreakLoopOp)
