"""Run `from qiskit import execute, Aer` with Qiskit before 1.0.

    >>> from qiskit import IBMQ
    >>> IBMQ.load_account()
"""

from qiskit import QuantumCircuit, transpile

# from qiskit import Aer, execute
# backend = Aer.get_backend("qasm_simulator")
circuit = QuantumCircuit(1)
# circuit.u1(0.1, 0)
NAMES = ["qiskit.Aer", "qiskit.opflow", "qiskit_ibm_provider.IBMProvider"]
HELP = """
from qiskit.opflow import X
print(circuit.qasm())
"""
print(transpile(circuit), NAMES, HELP, "backend.run".split("."))
