"""A channel that may be the local testing mode's, whose devices take any circuit."""

import os

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

circuit = QuantumCircuit(1)
circuit.h(0)
circuit.measure_all()

service = QiskitRuntimeService(channel=os.environ.get("CHANNEL", "local"))
SamplerV2(mode=service.backend("fake_manila")).run([circuit])


def on(account, name, channel="local"):
    SamplerV2(mode=QiskitRuntimeService(**account).backend(name)).run([circuit])
    SamplerV2(mode=QiskitRuntimeService(channel).backend(name)).run([circuit])


def saved(name):
    SamplerV2(mode=QiskitRuntimeService(name=name).backend("fake_fez")).run([circuit])
