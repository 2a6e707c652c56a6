"""Tokens, made up, that are written in the code: the place is the literal, wherever it is used."""

import os

from qiskit_ibm_runtime import IBMQuantumComputeService, QiskitRuntimeService

TOKEN = "Kx3_vB8nQ-tR5yLw2ZpHd9GmJ7cFs4Va6EuXoT1iNqWz"  # expect: QLT203
ACCOUNT = {"channel": "ibm_cloud", "token": "x3_vB8nQ-tR5yLw2ZpHd9GmJ7cFs4Va6EuXoT1iNqWzK"}  # expect: QLT203

service = QiskitRuntimeService(token=TOKEN)
again = QiskitRuntimeService(channel="ibm_cloud", token=TOKEN)
QiskitRuntimeService(**ACCOUNT)
QiskitRuntimeService.save_account("9a1c7e5b2d8046e1d7a3959c0b6f427b4e8d1a60c25f93c8f03b6ed2915a7459e2d7041cb8a36fa04c9e7bd3f1685e16d8f5a2b97c0e43f27b4a0c8e5d91633f", overwrite=True)  # expect: QLT203
IBMQuantumComputeService(token=r"3_vB8nQ-tR5yLw2ZpHd9GmJ7cFs4Va6EuXoT1iNqWzKx")  # expect: QLT203
QiskitRuntimeService("_vB8nQ-tR5yLw2ZpHd9GmJ7cFs4Va6EuXoT1iNqWzKx3")  # expect: QLT203 QLT204
os.environ["QISKIT_IBM_TOKEN"] = "vB8nQ-tR5yLw2ZpHd9GmJ7cFs4Va6EuXoT1iNqWzKx3_"  # expect: QLT203
os.environ.setdefault("QE_TOKEN", "a1c7e5b2d8046e1d7a3959c0b6f427b4e8d1a60c25f93c8f03b6ed2915a7459e2d7041cb8a36fa04c9e7bd3f1685e16d8f5a2b97c0e43f27b4a0c8e5d91633f9")  # expect: QLT203


def login(token):
    return QiskitRuntimeService(channel="ibm_quantum_platform", token=token)


login("B8nQ-tR5yLw2ZpHd9GmJ7cFs4Va6EuXoT1iNqWzKx3_v")  # expect: QLT203
QiskitRuntimeService(token="-tR5yLw2ZpHd9GmJ7cFs" "4Va6EuXoT1iNqWzKx3_vB8nQ")  # expect: QLT203
