# target: qiskit==1.4.5
"""Before qiskit 2.0, `measure_active` called its register otherwise than `measure_all`."""

from qiskit import QuantumCircuit
from qiskit.primitives import StatevectorSampler

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.measure_active()
data = StatevectorSampler().run([circuit]).result()[0].data
print(data.meas, data.measure)  # expect: QLT403  # says: only `measure`
