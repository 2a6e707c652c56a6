"""A Bell pair on the least busy device, as it was written for qiskit-ibm-provider."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_provider import IBMProvider, least_busy
from qiskit_ibm_provider.job import job_monitor


def bell_pair() -> QuantumCircuit:
    circuit = QuantumCircuit(2)
    circuit.h(0)
    circuit.cx(0, 1)
    circuit.measure_all()
    return circuit


provider = IBMProvider(instance="ibm-q/open/main")
device = least_busy(provider.backends(simulator=False, operational=True))
job = device.run(transpile(bell_pair(), device), shots=2000)
job_monitor(job)
print(device.name, job.result().get_counts())
