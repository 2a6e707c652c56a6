"""`Options` is another class since 0.28.0."""

from qiskit_ibm_runtime import Options, SamplerOptions

options = Options()
options.execution.shots = 4000  # expect: QLT102
options.resilience_level = 1  # expect: QLT404
SamplerOptions().execution.init_qubits = True
