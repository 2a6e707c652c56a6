"""Tokens, made up, that are given to the clients before the runtime's."""

from qiskit import IBMQ  # expect: QLT201
from qiskit_ibm_provider import IBMProvider  # expect: QLT201

IBMQ.enable_account("3f9a1c7e5b2d8046e1d7a3959c0b6f427b4e8d1a60c25f93c8f03b6ed2915a7459e2d7041cb8a36fa04c9e7bd3f1685e16d8f5a2b97c0e43f27b4a0c8e5d9163")  # expect: QLT203
IBMQ.save_account(token="f9a1c7e5b2d8046e1d7a3959c0b6f427b4e8d1a60c25f93c8f03b6ed2915a7459e2d7041cb8a36fa04c9e7bd3f1685e16d8f5a2b97c0e43f27b4a0c8e5d91633", overwrite=True)  # expect: QLT203
IBMProvider("1c7e5b2d8046e1d7a3959c0b6f427b4e8d1a60c25f93c8f03b6ed2915a7459e2d7041cb8a36fa04c9e7bd3f1685e16d8f5a2b97c0e43f27b4a0c8e5d91633f9a", instance="ibm-q/open/main")  # expect: QLT203
IBMProvider.save_account(token="8nQ-tR5yLw2ZpHd9GmJ7cFs4Va6EuXoT1iNqWzKx3_vB")  # expect: QLT203
