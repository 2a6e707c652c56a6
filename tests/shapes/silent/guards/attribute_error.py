"""A missing attribute is caught."""

import qiskit

try:
    execute = qiskit.execute
except AttributeError:
    execute = None

try:
    simulator = qiskit.Aer.get_backend("aer_simulator")
    account = qiskit.IBMQ.load_account()
except Exception:
    simulator = account = None
