"""Asking for an active account first changes nothing about the client."""

from qiskit import IBMQ, QuantumCircuit  # expect: QLT201
from qiskit.providers.ibmq import least_busy  # expect: QLT201  # says: least_busy

if not IBMQ.active_account():
    IBMQ.load_account()
provider = IBMQ.get_provider()

coin = QuantumCircuit(1, 1)
coin.h(0)
coin.measure(0, 0)
device = least_busy(
    provider.backends(filters=lambda b: b.configuration().n_qubits >= 2 and not b.configuration().simulator and b.status().operational)
)
counts = device.run(coin, shots=100).result().get_counts()
