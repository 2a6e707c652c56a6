"""Each branch is judged for the releases of the target that reach it: here the newest."""

import importlib.metadata

import qiskit
from packaging import version
from packaging.version import Version

if Version(qiskit.__version__) >= Version("1.0"):
    from qiskit import execute  # expect: QLT101

    print(execute)
else:
    from qiskit import Aer

    print(Aer)

MAJOR, MINOR = (int(part) for part in qiskit.__version__.split(".")[:2])
RELEASE = tuple(int(part) for part in qiskit.__version__.split(".")[:2])
NEW = version.parse(qiskit.__version__) >= version.parse("1.0.0")
circuit = qiskit.QuantumCircuit(1)

if MAJOR >= 1:
    circuit.bind_parameters({})  # expect: QLT102
if RELEASE >= (1, 0):
    circuit.bind_parameters({})  # expect: QLT102
if NEW:
    circuit.bind_parameters({})  # expect: QLT102
if not NEW:
    circuit.bind_parameters({})
if qiskit.__version__ >= "1.0.0":
    circuit.bind_parameters({})  # expect: QLT102
if version.parse(importlib.metadata.version("qiskit")).major > 0:
    circuit.bind_parameters({})  # expect: QLT102
if qiskit.__version__.startswith("0."):
    circuit.bind_parameters({})
elif circuit:
    circuit.bind_parameters({})  # expect: QLT102
bound = circuit.assign_parameters({}) if NEW else circuit.bind_parameters({})
