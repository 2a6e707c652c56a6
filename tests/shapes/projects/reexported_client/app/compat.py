"""Collects what the application needs from clients."""

from qiskit import QuantumCircuit, execute  # expect: QLT101
from qiskit_ibm_provider import IBMProvider as Provider  # expect: QLT201
from qiskit_ibm_provider import least_busy  # expect: QLT201

__all__ = ["Provider", "QuantumCircuit", "execute", "least_busy"]
