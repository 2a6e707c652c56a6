"""Names of a module as text."""

import qiskit
import qiskit_ibm_runtime as runtime

execute = getattr(qiskit, "execute")  # expect: QLT101
print(getattr(runtime, "RuntimeJob"))  # expect: QLT101
