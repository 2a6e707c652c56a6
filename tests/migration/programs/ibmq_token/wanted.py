import os

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

TOKEN = os.environ.get("QX_TOKEN", "t" * 44)

provider = QiskitRuntimeService(token=TOKEN)
backend = provider.least_busy(
    filters=lambda b: b.configuration().n_qubits >= 3
    and not b.configuration().simulator
    and b.status().operational is True
)
print(backend.name, backend.configuration().n_qubits)

circuit = QuantumCircuit(3)
circuit.h(0)
circuit.cx(0, 1)
circuit.cx(1, 2)
circuit.measure_all()
result = SamplerV2(mode=backend).run([transpile(circuit, backend)], shots=2000).result()
print(result[0].data.meas.get_counts())
