# select: QLT1
"""Calls that look like those of old, and are right."""

import inspect

from qiskit import QuantumCircuit, transpile
from qiskit_aer import AerSimulator
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session
from somewhere import Sampler, options, wrap

service = QiskitRuntimeService(channel="ibm_quantum_platform", instance="crn")
backend = service.backend("ibm_brisbane")
AerSimulator(method="matrix_product_state", no_such_option=1)  # takes any
Sampler(session=backend)  # somebody else's
SamplerV2(**options)
SamplerV2(*options)
wrap(SamplerV2)(session=backend)

try:
    sampler = SamplerV2(session=backend)
except TypeError:
    sampler = SamplerV2(mode=backend)

if "session" in inspect.signature(SamplerV2.__init__).parameters:
    SamplerV2(session=backend)

settings = {"session": 1, "mode": backend}
settings.pop("session")
SamplerV2(**settings)
kept = {"session": 1}
del kept["session"]
SamplerV2(**kept)


class Own(SamplerV2):
    def __init__(self, session):
        super().__init__(mode=session)


Own(session=None)


class Session2(Session):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls)


def run(backend, device="ibmq_qasm_simulator"):
    """The name is not used for a look-up."""
    return transpile(QuantumCircuit(1), backend, routing_method="sabre"), device


SamplerV2.run(sampler, [QuantumCircuit(1)])
QuantumCircuit.h(QuantumCircuit(1), 0)
with Session(backend, 60) as session:
    SamplerV2(session, None)
Session.from_id("id", service)
dict(service=service).update(backend=backend)
