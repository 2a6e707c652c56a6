"""Functions, methods and gates of qiskit itself."""

import qiskit
from qiskit import QuantumCircuit, transpile
from qiskit.circuit.library import RXGate

circuit = QuantumCircuit(3, 3)
circuit.h(q=0)  # expect: QLT103  # says: write `qubit=qubit`
circuit.cx(ctl=0, tgt=1)  # expect: QLT103 QLT103
circuit.ccx(control_qubit1=0, control_qubit2=1, target_qubit=2)
transpile(circuit, backend_properties=None, optimization_level=3)  # expect: QLT103
qiskit.transpile(circuit, seed_transpilr=7)  # expect: QLT106  # says: did you mean `seed_transpiler`?
RXGate(0.5, duration=100)  # expect: QLT103
circuit.assign_parameters(param_dict={})  # expect: QLT103
