"""Methods of the transpiler that went."""

from qiskit import QuantumCircuit, transpile
from qiskit.transpiler import CouplingMap

LINE = CouplingMap.from_line(3)
circuit = QuantumCircuit(3)
circuit.cx(0, 2)
compiled = transpile(circuit, coupling_map=LINE, routing_method="stochastic")  # expect: QLT107
compiled = transpile(circuit, coupling_map=LINE, layout_method="noise_adaptive")  # expect: QLT107
