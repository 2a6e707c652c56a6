import os

from qiskit import IBMQ, QuantumCircuit, transpile
from qiskit.providers.ibmq import least_busy

TOKEN = os.environ.get("QX_TOKEN", "t" * 44)

provider = IBMQ.enable_account(TOKEN, hub="ibm-q", group="open", project="main")
backend = least_busy(
    provider.backends(
        filters=lambda b: b.configuration().n_qubits >= 3
        and not b.configuration().simulator
        and b.status().operational is True
    )
)
print(backend.name(), backend.configuration().n_qubits)

circuit = QuantumCircuit(3)
circuit.h(0)
circuit.cx(0, 1)
circuit.cx(1, 2)
circuit.measure_all()
result = backend.run(transpile(circuit, backend), shots=2000).result()
print(result.get_counts())
