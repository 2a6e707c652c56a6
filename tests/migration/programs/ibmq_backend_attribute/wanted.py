from qiskit import *
from qiskit_aer import Aer
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

provider = QiskitRuntimeService()
backend = provider.backend('ibmq_manila')

circuit = QuantumCircuit(2, 2)
circuit.h(0)
circuit.cx(0, 1)
circuit.measure([0, 1], [0, 1])

job = SamplerV2(mode=backend).run([transpile(circuit, backend=backend, optimization_level=3)], shots=1000)
job.wait_for_final_state()
device_counts = job.result()[0].data.c.get_counts()
simulator = Aer.get_backend('qasm_simulator')
simulator_counts = simulator.run(transpile(circuit, simulator), shots=1000).result().get_counts(circuit)
print('device', device_counts)
print('simulator', simulator_counts)
