from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp
from qiskit.transpiler.preset_passmanagers import generate_preset_pass_manager
from qiskit_ibm_runtime import QiskitRuntimeService, Estimator

service = QiskitRuntimeService(channel="ibm_quantum")
backend = service.least_busy(simulator=False, operational=True)

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.cx(0, 1)
pm = generate_preset_pass_manager(optimization_level=1, backend=backend)
isa_circuit = pm.run(circuit)
observable = SparsePauliOp("XX").apply_layout(isa_circuit.layout)

estimator = Estimator(backend=backend)
job = estimator.run(isa_circuit, observable)
print(round(float(job.result().values[0]), 3))
