from qiskit import IBMQ, QuantumCircuit, execute

IBMQ.save_account("MY_API_TOKEN", overwrite=True)
provider = IBMQ.load_account()
print(len(provider.backends(simulator=False)), "devices")

circuits = []
for depth in (1, 2, 3):
    qc = QuantumCircuit(1, name=f"depth {depth}")
    for _ in range(depth):
        qc.x(0)
        qc.barrier()
    qc.measure_all()
    circuits.append(qc)

device = provider.get_backend("ibmq_lima")
result = execute(circuits, device, shots=200).result()
for n, qc in enumerate(circuits):
    print(qc.name, result.get_counts(n))
