"""The import is what counts, not the name it is given."""

from qiskit_ibm_provider import IBMProvider as IBMQ  # expect: QLT201  # says: QiskitRuntimeService

IBMQ.save_account("token", overwrite=True)
account = IBMQ()
lima = account.get_backend("ibmq_lima")
