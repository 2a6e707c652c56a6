"""The same as an attribute of the module, under an alias."""

import qiskit_ibm_runtime as runtime

service = runtime.QiskitIBMService()  # expect: QLT104  # says: QiskitRuntimeService
real = runtime.QiskitRuntimeService()
print(service.backends(), real.backends())
