from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, Session, SamplerV2

provider = QiskitRuntimeService()
backend = provider.backend("ibm_kyoto")

first = QuantumCircuit(1, 1)
first.h(0)
first.measure(0, 0)
second = QuantumCircuit(2, 2)
second.x(1)
second.measure([0, 1], [0, 1])

with Session(backend=backend) as session:
    job1 = SamplerV2(mode=session).run([transpile(first, backend)], shots=800)
    print(job1.result()[0].data.c.get_counts())
    job2 = SamplerV2(mode=session).run([transpile(second, backend)], shots=800)
    print(job2.result()[0].data.c.get_counts())
