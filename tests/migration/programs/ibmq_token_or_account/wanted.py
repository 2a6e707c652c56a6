"""A pair on the device with the shortest queue, by a token or a saved account."""
from qiskit import QuantumCircuit, QuantumRegister, ClassicalRegister, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2


def login(token=None, hub='ibm-q'):
    """A provider, with a token or a saved account."""
    try:
        provider = QiskitRuntimeService()
    except Exception:
        provider = QiskitRuntimeService(token=token)
    return provider


def pick(provider, qubits, real=True):
    """The device with the shortest queue."""
    devices = provider.backends(simulator=not real, filters=lambda b: b.configuration().n_qubits >= qubits)
    return min((backend for backend in devices if backend.status().operational), key=lambda backend: backend.status().pending_jobs)


def build():
    q = QuantumRegister(2, 'q')
    c = ClassicalRegister(2, 'result')
    qc = QuantumCircuit(q, c, name='pair')
    qc.h(q[0])
    qc.cx(q[0], q[1])
    qc.measure(q, c)
    return qc


provider = login()
backend = pick(provider, 2)
print(f'device: {backend.name}')
circuit = build()
job = SamplerV2(mode=backend).run(transpile([circuit, circuit], backend), shots=1000)
job.wait_for_final_state()
result = job.result()
for i in range(2):
    print(i, result[i].data.result.get_counts())
