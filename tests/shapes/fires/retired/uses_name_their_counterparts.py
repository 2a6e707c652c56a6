"""The finding of the import says what each used symbol became."""

from qiskit_ibm_provider import IBMProvider  # expect: QLT201  # says: QiskitRuntimeService  # says: service.backend  # says: service.job

provider = IBMProvider()
backend = provider.get_backend("ibm_lagos")
print(backend.status().pending_jobs)
old = provider.retrieve_job("cn0f2qg")
