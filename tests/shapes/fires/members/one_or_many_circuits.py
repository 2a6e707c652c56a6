"""What gives one circuit for one, and a list for a list."""

from qiskit import QuantumCircuit, transpile
from qiskit.transpiler import generate_preset_pass_manager

from elsewhere import circuit as theirs

circuit = QuantumCircuit(2)
transpile(circuit, optimization_level=3).qasm()  # expect: QLT102
transpile(circuits=circuit).qasm()  # expect: QLT102
transpile([circuit, circuit])[0].qasm()  # expect: QLT102
for each in transpile([QuantumCircuit(size) for size in range(3)]):
    each.bind_parameters({})  # expect: QLT102
transpile(theirs).qasm()  # expect: QLT102
manager = generate_preset_pass_manager(optimization_level=1)
manager.run(circuit).qasm()  # expect: QLT102
manager.run([circuit])[0].qasm()  # expect: QLT102
