import numpy as np
from qiskit import QuantumCircuit, BasicAer, execute

circuit = QuantumCircuit(3)
circuit.h(range(3))
circuit.cz(0, 2)

backend_sv_sim = BasicAer.get_backend('statevector_simulator')
job_sim = execute(circuit, backend_sv_sim)
result_sim = job_sim.result()
quantum_state = result_sim.get_statevector(circuit, decimals=3)
print(np.round(np.real(quantum_state), 3))
