# target: qiskit==1.0.2
# target: qiskit-ibm-runtime==0.23.0
"""The primitives of version 2 as they were made before `mode` came, and results read by register."""

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import EstimatorV2, QiskitRuntimeService, SamplerV2

backend = QiskitRuntimeService().backend("ibm_x")
circuit = QuantumCircuit(2, 2)
circuit.measure([0, 1], [0, 1])
result = SamplerV2(backend=backend).run([circuit]).result()
print(result[0].data.c.get_counts(), result.metadata, result[0].metadata)
print(EstimatorV2(backend=backend).run([(circuit, "ZZ")]).result()[0].data.evs)
