"""Modules that are imported by text, at the place of the text."""

import importlib
from importlib import import_module

opflow = importlib.import_module("qiskit.opflow")  # expect: QLT101
aer = import_module('qiskit.providers.aer')  # expect: QLT101  # says: `qiskit_aer`
__import__("qiskit.tools.jupyter")  # expect: QLT101
provider = import_module(
    name := "qiskit.ignis"
)
client = import_module(r"qiskit_ibm_provider")  # expect: QLT201
library = import_module("qiskit.circuits")  # expect: QLT104
print(__import__("qiskit").Aer)  # expect: QLT101
print(import_module("qiskit").execute)  # expect: QLT101
core = import_module("qiskit")
print(core.assemble, core.transpile, core.QuantumCircuit)  # expect: QLT101
