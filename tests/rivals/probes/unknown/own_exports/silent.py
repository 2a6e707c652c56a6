"""Names that look like others, and are there."""

from qiskit import qasm2, qasm3
from qiskit.circuit.library import CXGate, ECRGate, RXGate, RXXGate, U1Gate, U2Gate, XGate
from qiskit.transpiler import Layout, Target, TranspileLayout, TranspilerError
from qiskit_ibm_runtime import EstimatorOptions, SamplerOptions

print(qasm2, qasm3, CXGate, ECRGate, RXGate, RXXGate, U1Gate, U2Gate, XGate, Layout, Target)
print(TranspileLayout, TranspilerError, EstimatorOptions, SamplerOptions)
