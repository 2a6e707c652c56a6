from qiskit import QuantumCircuit
from qiskit.transpiler import generate_preset_pass_manager
from qiskit_ibm_runtime import QiskitRuntimeService, Session, SamplerV2

QiskitRuntimeService.save_account(channel="ibm_quantum_platform", token="MY_IBM_QUANTUM_TOKEN", overwrite=True)
service = QiskitRuntimeService(channel="ibm_quantum_platform")
backend = service.backend("ibm_brisbane")

qc = QuantumCircuit(2, 2)
qc.sx(0)
qc.cx(0, 1)
qc.measure([0, 1], [0, 1])
isa = generate_preset_pass_manager(1, backend).run(qc)

session = Session(backend=backend)
sampler = SamplerV2(session)
for shots in (100, 5000):
    job = sampler.run([isa], shots=shots)
    print(shots, job.result()[0].data.c.get_counts())
session.close()
