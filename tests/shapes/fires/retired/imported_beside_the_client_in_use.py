"""The newer retired client is imported for nothing, the older one does the work: both are reported."""

import qiskit_ibm_provider  # expect: QLT201
from qiskit import IBMQ  # expect: QLT201  # says: QiskitRuntimeService

IBMQ.load_account()
provider = IBMQ.get_provider(hub="ibm-q")
backend = provider.get_backend("ibmq_manila")
print(backend.configuration().n_qubits)
