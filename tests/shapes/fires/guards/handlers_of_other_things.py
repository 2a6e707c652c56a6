"""Handlers that do not know another way: what they hold, or catch, is gone all the same."""

import json

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import SamplerV2
from somewhere import session

circuit = QuantumCircuit(1)
try:
    values = json.loads(input())
except ValueError:
    circuit = circuit.bind_parameters({})  # expect: QLT102
try:
    bound = circuit.bind_parameters({})  # expect: QLT102
except Exception:
    print(circuit.name)
try:
    circuit.u1(1, 0)  # expect: QLT102
except Exception:
    print(circuit.name)
try:
    sampler = SamplerV2(session=session)  # expect: QLT103
except Exception:
    sampler = None
try:
    bound = circuit.bind_parameters({})  # expect: QLT102
except Exception:
    bound = circuit.bind_parameters([])  # expect: QLT102
