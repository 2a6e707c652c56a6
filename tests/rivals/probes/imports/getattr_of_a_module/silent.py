"""Names of a module as text: there, with a value for the case that they are not, or known to the run only."""

import qiskit
import qiskit_ibm_runtime as runtime

execute = getattr(qiskit, "execute", None)
circuit = getattr(qiskit, "QuantumCircuit")(1)
for name in ("SamplerV2", "EstimatorV2"):
    print(getattr(runtime, name))
print(execute, circuit.depth())
