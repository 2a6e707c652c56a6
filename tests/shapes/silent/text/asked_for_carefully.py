"""What is missing is expected, not known, or not read at all."""

import importlib
import importlib.util
from importlib import import_module

import qiskit
from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService

try:
    opflow = importlib.import_module("qiskit.opflow")
except ImportError:
    opflow = None

if importlib.util.find_spec("qiskit.providers.aer") is not None:
    importlib.import_module("qiskit.providers.aer")

for name in ("qiskit.opflow", "qiskit.aqua"):
    try:
        import_module(name)
    except ImportError:
        continue

backend = QiskitRuntimeService().backend("ibm_x")
run = getattr(backend, "run", None)
Aer = getattr(qiskit, "Aer", None)
if hasattr(backend, "open_session"):
    getattr(backend, "open_session")()
try:
    getattr(QuantumCircuit(1), "cu1")
except AttributeError:
    pass
getattr(qiskit, "transpile")(QuantumCircuit(1))
import_module("qiskit.circuit.library")
import_module(".opflow", package="mine")
importlib.util.find_spec("qiskit.opflow")
print(run, Aer, opflow, "qiskit.opflow")
