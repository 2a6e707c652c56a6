"""Operators for a Hamiltonian, as a course of 2022 wrote them."""

import math

import qiskit.opflow  # expect: QLT101
import qiskit.tools.jupyter, qiskit.quantum_info  # expect: QLT101

print(math.pi)
