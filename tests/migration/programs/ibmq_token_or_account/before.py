"""A pair on the device with the shortest queue, by a token or a saved account."""
from qiskit import QuantumCircuit, QuantumRegister, ClassicalRegister, execute, IBMQ
from qiskit.providers.ibmq import least_busy
from qiskit.tools.monitor import job_monitor, backend_overview


def login(token=None, hub='ibm-q'):
    """A provider, with a token or a saved account."""
    try:
        IBMQ.load_account()
    except Exception:
        IBMQ.enable_account(token)
    provider = IBMQ.get_provider(hub=hub)
    return provider


def pick(provider, qubits, real=True):
    """The device with the shortest queue."""
    devices = provider.backends(simulator=not real, filters=lambda b: b.configuration().n_qubits >= qubits)
    return least_busy(devices)


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
print(f'device: {backend.name()}')
circuit = build()
job = execute([circuit, circuit], backend, shots=1000)
job_monitor(job)
result = job.result()
for i in range(2):
    print(i, result.get_counts(i))
