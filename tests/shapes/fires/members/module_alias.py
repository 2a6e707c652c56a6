"""The client as a module under another name, and its newest class name."""

import qiskit_ibm_runtime
import qiskit_ibm_runtime as rt

rt.QiskitRuntimeService().backend("ibm_fez").run([])  # expect: QLT102
qiskit_ibm_runtime.IBMQuantumComputeService().backend("ibm_fez").run([])  # expect: QLT102
