"""Classes that derive from another package's have what that has."""

from qiskit.circuit import Parameter
from qiskit.providers import Options
from qiskit_ibm_runtime import QuantumProgram

options = Options(shots=1024)
print(options.get("shots"))
program = QuantumProgram(shots=100)
program.append_circuit_item(None)
print(Parameter("a") != Parameter("b"), Parameter("a").__getstate__())
