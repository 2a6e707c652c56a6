from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

QiskitRuntimeService.save_account(token="MY_API_TOKEN", overwrite=True)
provider = QiskitRuntimeService()
print(len(provider.backends(simulator=False)), "devices")

circuits = []
for depth in (1, 2, 3):
    qc = QuantumCircuit(1, name=f"depth {depth}")
    for _ in range(depth):
        qc.x(0)
        qc.barrier()
    qc.measure_all()
    circuits.append(qc)

device = provider.backend("ibmq_lima")
result = SamplerV2(mode=device).run(transpile(circuits, device), shots=200).result()
for n, qc in enumerate(circuits):
    print(qc.name, result[n].data.meas.get_counts())
