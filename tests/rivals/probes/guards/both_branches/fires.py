"""Each branch has what the other one wants."""

import qiskit

if int(qiskit.__version__.split(".")[0]) >= 1:
    circuit = qiskit.QuantumCircuit(1)
    print(circuit.bind_parameters({}))  # expect: QLT102
    from qiskit import BasicAer  # expect: QLT101
else:
    from qiskit.providers.basic_provider import BasicProvider
