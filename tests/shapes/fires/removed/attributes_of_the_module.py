"""As attributes of the module the names are reported at every use."""

import qiskit
import qiskit as qk

qc = qiskit.QuantumCircuit(1)
qc.measure_all()
simulator = qiskit.Aer.get_backend("aer_simulator")  # expect: QLT101  # says: qiskit_aer
first = qiskit.execute(qc, simulator)  # expect: QLT101  # says: 1.0
second = qk.execute(qc, qk.BasicAer.get_backend("qasm_simulator"))  # expect: QLT101 QLT101
