from qiskit import QuantumCircuit, transpile
from qiskit_ibm_provider import IBMProvider

provider = IBMProvider()
backend = provider.get_backend("ibm_kyoto")

first = QuantumCircuit(1, 1)
first.h(0)
first.measure(0, 0)
second = QuantumCircuit(2, 2)
second.x(1)
second.measure([0, 1], [0, 1])

with backend.open_session() as session:
    job1 = backend.run(transpile(first, backend), shots=800)
    print(job1.result().get_counts())
    job2 = backend.run(transpile(second, backend), shots=800)
    print(job2.result().get_counts())
