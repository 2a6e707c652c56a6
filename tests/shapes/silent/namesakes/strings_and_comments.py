"""from qiskit import IBMQ; IBMQ.load_account()"""

# from qiskit_ibm_provider import IBMProvider
# service = QiskitIBMService()
from qiskit_ibm_runtime import QiskitRuntimeService  # was: from qiskit import IBMQ

TEXT = """
from qiskit import execute, Aer
backend.open_session()
"""
MESSAGE = "use qiskit.execute(circuit, qiskit.Aer.get_backend('aer_simulator'))"
service = QiskitRuntimeService()
print(TEXT, MESSAGE, f"{service}: QiskitIBMService", {"IBMQ": "qiskit.providers.ibmq"})
