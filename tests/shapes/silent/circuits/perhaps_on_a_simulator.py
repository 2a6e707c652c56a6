# target: qiskit-ibm-runtime==0.23.0
# target: qiskit==1.0.2
"""While the service had simulators, which take any circuit."""

import os

from qiskit import QuantumCircuit
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

NAME = "ibmq_qasm_simulator"
service = QiskitRuntimeService()
circuit = QuantumCircuit(1)
circuit.h(0)
circuit.measure_all()
SamplerV2(service.backend(NAME)).run([circuit])
SamplerV2(service.backend(os.environ["BACKEND"])).run([circuit])
SamplerV2(service.least_busy()).run([circuit])
