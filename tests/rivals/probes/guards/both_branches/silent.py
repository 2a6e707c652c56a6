"""Each branch has what its releases have."""

import qiskit

circuit = qiskit.QuantumCircuit(1)
if int(qiskit.__version__.split(".")[0]) >= 1:
    from qiskit.providers.basic_provider import BasicProvider as Basic

    text = qiskit.qasm2.dumps(circuit.assign_parameters({}))
else:
    from qiskit import BasicAer as Basic

    text = circuit.bind_parameters({}).qasm()
print(Basic, text)
