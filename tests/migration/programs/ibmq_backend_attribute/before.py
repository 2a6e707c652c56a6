from qiskit import *
from qiskit.providers.ibmq.job import job_monitor

provider = IBMQ.load_account()
backend = provider.backends.ibmq_manila

circuit = QuantumCircuit(2, 2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure([0, 1], [0, 1])

job = execute(circuit, backend=backend, shots=1000, optimization_level=3)
job_monitor(job)
device_counts = job.result().get_counts(circuit)
simulator_counts = execute(circuit, Aer.get_backend('qasm_simulator'), shots=1000).result().get_counts(circuit)
print('device', device_counts)
print('simulator', simulator_counts)
