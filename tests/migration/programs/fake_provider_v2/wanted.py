from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime.fake_provider import FakeManilaV2, FakeLimaV2


def bell():
    qc = QuantumCircuit(2)
    qc.h(0)
    qc.cx(0, 1)
    qc.measure_all()
    return qc


for backend in (FakeManilaV2(), FakeLimaV2()):
    job = backend.run(transpile(bell(), backend, optimization_level=3), shots=1500)
    print(backend.name, backend.num_qubits, job.result().get_counts())
