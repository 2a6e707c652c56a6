"""Live names under the names of dead ones."""

from qiskit import (
    QuantumCircuit as Aer,
    transpile as execute,
    # IBMQ,
    generate_preset_pass_manager as assemble,
)

circuit = Aer(1)
circuit.x(0)
print(execute(circuit, basis_gates=["rz", "sx"]), assemble(1, basis_gates=["rz", "sx"]))
