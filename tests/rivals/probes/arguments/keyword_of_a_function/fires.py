"""Keywords that functions no longer take."""

from qiskit import QuantumCircuit, transpile

circuit = QuantumCircuit(1)
compiled = transpile(circuit, basis_gates=["rz", "sx"], backend_properties=None)  # expect: QLT103
compiled = transpile(
    circuit,
    instruction_durations=None,  # expect: QLT103
    inst_map=None,  # expect: QLT103
)
