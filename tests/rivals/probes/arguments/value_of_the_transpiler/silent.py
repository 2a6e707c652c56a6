"""Methods of the transpiler."""

from qiskit import QuantumCircuit, transpile
from qiskit.transpiler import CouplingMap

circuit = QuantumCircuit(3)
circuit.cx(0, 2)
print(transpile(circuit, coupling_map=CouplingMap.from_line(3), routing_method="sabre", layout_method="dense"))
