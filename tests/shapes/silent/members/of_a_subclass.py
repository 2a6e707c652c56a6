"""An annotation names a base; the object may be of a class below it, which has more."""

from qiskit.circuit import Gate, Instruction
from qiskit.quantum_info.operators.base_operator import BaseOperator


def controlled(gate: Instruction) -> Gate:
    return gate.control(2)


def length(operation: Instruction):
    if operation.name == "delay":
        return operation.duration, operation.unit
    if operation.name in ("if_else", "while_loop"):
        return operation.condition
    return None


def matrix(operator: BaseOperator):
    return operator.to_operator().adjoint().data
