from qiskit import QuantumCircuit, transpile
from qiskit_aer import Aer
from qiskit.visualization import plot_bloch_multivector

qc = QuantumCircuit(2)
qc.h(0)
qc.cx(0, 1)
qc.z(1)

backend = Aer.get_backend('statevector_simulator')
job = backend.run(transpile(qc, backend, optimization_level=1))
state = job.result().get_statevector(qc)
for amplitude in state:
    print(round(amplitude.real, 4), round(abs(amplitude) ** 2, 4))
