import numpy as np

shots = 2000

from qiskit import *
from qiskit.visualization import *

IBMQ.load_account()
provider = IBMQ.get_provider(hub="ibm-q")
device = provider.get_backend("ibmq_lima")

circuit = QuantumCircuit(2, 2)
circuit.ry(np.pi / 3, 0)
circuit.cx(0, 1)
circuit.measure([0, 1], [0, 1])

job = execute(circuit, backend=device, shots=shots)
result = job.result()
print(result.get_counts(circuit))
