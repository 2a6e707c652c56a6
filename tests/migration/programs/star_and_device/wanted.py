import numpy as np

shots = 2000

from qiskit import *
from qiskit.visualization import *
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

provider = QiskitRuntimeService()
device = provider.backend("ibmq_lima")

circuit = QuantumCircuit(2, 2)
circuit.ry(np.pi / 3, 0)
circuit.cx(0, 1)
circuit.measure([0, 1], [0, 1])

job = SamplerV2(mode=device).run([transpile(circuit, backend=device)], shots=shots)
result = job.result()
print(result[0].data.c.get_counts())
