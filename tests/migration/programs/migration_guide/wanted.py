# Bell and GHZ, as the guide to backend.run has them
from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, Session, SamplerV2

service = QiskitRuntimeService()
backend = service.backend("ibm_brisbane")

bell = QuantumCircuit(2)
bell.h(0)
bell.cx(0, 1)
bell.measure_all()
ghz = QuantumCircuit(3)
ghz.h(0)
ghz.cx(0, 1)
ghz.cx(1, 2)
ghz.measure_all()

with Session(backend=backend) as session:
    isa_circuits = transpile([bell, ghz], backend)
    job = SamplerV2(mode=session).run(isa_circuits, shots=2000)
    for n in range(2):
        print(job.result()[n].data.meas.get_counts())
