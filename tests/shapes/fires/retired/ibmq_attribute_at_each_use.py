"""Without an import of its own, IBMQ is reported wherever the module is asked for it."""

import qiskit
import qiskit as qk

qiskit.IBMQ.load_account()  # expect: QLT201  # says: QiskitRuntimeService
provider = qk.IBMQ.get_provider("ibm-q")  # expect: QLT201
backend = provider.get_backend("ibmq_lima")
print(qiskit.QuantumCircuit(2), backend)
