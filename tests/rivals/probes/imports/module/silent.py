"""Modules that are still where they were."""

import qiskit.circuit.library
import qiskit.quantum_info as qi
import qiskit.transpiler.passes

print(qi.Pauli("XZ").to_label(), qiskit.circuit.library.XGate().name)
