"""Asked for the name that is used."""

import importlib

import qiskit
from qiskit import QuantumCircuit

if hasattr(qiskit, "BasicAer"):
    simulator = qiskit.BasicAer.get_backend("qasm_simulator")
Sampler = getattr(importlib.import_module("qiskit_ibm_runtime"), "RuntimeJob", None)
circuit = QuantumCircuit(1)
text = circuit.qasm() if hasattr(circuit, "qasm") else ""
try:
    circuit.bind_parameters({})
except AttributeError:
    circuit.assign_parameters({})
print(Sampler, text)
