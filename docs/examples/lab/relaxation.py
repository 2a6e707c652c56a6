"""Measures how fast a qubit relaxes. This file names no retired client, yet it lives on one."""

from login import Account
from qiskit import QuantumCircuit, transpile


def delayed(delay):
    circuit = QuantumCircuit(1)
    circuit.x(0)
    circuit.delay(delay, 0, unit="us")
    circuit.measure_all()
    return circuit


device = Account().device()
circuits = transpile([delayed(delay) for delay in range(0, 200, 20)], device)

with device.open_session():
    job = device.run(circuits, shots=4000)

for counts in job.result().get_counts():
    print(counts.get("1", 0) / 4000)
