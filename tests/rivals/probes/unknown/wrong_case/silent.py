"""Modules and classes that differ by the case alone, both there."""

from qiskit.circuit import Parameter, parameter
from qiskit.primitives import BitArray
from qiskit_ibm_runtime import Session, session

print(Parameter("a"), parameter, BitArray, Session, session)
