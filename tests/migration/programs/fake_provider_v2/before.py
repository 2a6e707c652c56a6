from qiskit import QuantumCircuit, execute
from qiskit.providers.fake_provider import FakeManilaV2, FakeLimaV2


def bell():
    qc = QuantumCircuit(2)
    qc.h(0)
    qc.cx(0, 1)
    qc.measure_all()
    return qc


for backend in (FakeManilaV2(), FakeLimaV2()):
    job = execute(bell(), backend, shots=1500, optimization_level=3)
    print(backend.name, backend.num_qubits, job.result().get_counts())
