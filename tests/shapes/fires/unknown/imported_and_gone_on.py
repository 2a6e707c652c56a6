"""Inference goes on after a misspelt import as well."""

from qiskit_ibm_runtime import QiskitIBMService  # expect: QLT104

backend = QiskitIBMService().backend("ibm_fez")
job = backend.run([])  # expect: QLT102
