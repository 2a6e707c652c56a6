# target: qiskit<1
# target: qiskit-ibm-runtime==0.15.0
"""The service behind the client is shut down: no pin brings it back, though execute is there."""

from qiskit import IBMQ, QuantumCircuit, execute  # expect: QLT201
from qiskit_ibm_provider import IBMProvider  # expect: QLT201

provider = IBMQ.load_account()
newer = IBMProvider()
qc = QuantumCircuit(1)
qc.measure_all()
job = execute(qc, newer.get_backend("ibm_oslo"))
