"""What stands where a token is to be filled in, comes from elsewhere, or is no token for what it is given to."""

import os
from getpass import getpass

import requests
from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService

for_others = "Kx3_vB8nQ-tR5yLw2ZpHd9GmJ7cFs4Va6EuXoT1iNqWz"
requests.get("https://example.org", headers={"token": "3f9a1c7e5b2d8046e1d7a3959c0b6f427b4e8d1a60c25f93c8f03b6ed2915a7459e2d7041cb8a36fa04c9e7bd3f1685e16d8f5a2b97c0e43f27b4a0c8e5d9163"})
QuantumCircuit(1, name="Kx3_vB8nQ-tR5yLw2ZpHd9GmJ7cFs4Va6EuXoT1iNqWz")

QiskitRuntimeService(token="MY_API_TOKEN")
QiskitRuntimeService(token="<your 44-character API key from IBM Cloud>")
QiskitRuntimeService(token="your-44-character-api-key-of-ibm-quantum-pla")
QiskitRuntimeService(token="x" * 44)
QiskitRuntimeService(token="3f9a1c7e5b2d8046e1d7a3959c0b6f427b4e8d1a60c25f93c8f03b6ed2915a74")
QiskitRuntimeService(token="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
QiskitRuntimeService(token="0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
QiskitRuntimeService(token="deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef")
QiskitRuntimeService(token="abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP12")
QiskitRuntimeService(token="")
QiskitRuntimeService(token=os.environ["IBM_TOKEN"])
QiskitRuntimeService(token=getpass())
QiskitRuntimeService(token=f"{os.environ['PART']}Kx3_vB8nQ-tR5yLw2ZpH")
os.environ["QISKIT_IBM_TOKEN"] = "..."
os.environ["QISKIT_IBM_INSTANCE"] = "Kx3_vB8nQ-tR5yLw2ZpHd9GmJ7cFs4Va6EuXoT1iNqWz"
QiskitRuntimeService().job("d1c0qp7f9ujs73cslm20")
