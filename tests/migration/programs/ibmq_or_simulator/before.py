import sys

from qiskit import Aer, IBMQ, QuantumCircuit, transpile


def get_device(hardware=None):
    if hardware is None:
        return Aer.get_backend("qasm_simulator")
    provider = IBMQ.load_account()
    return provider.get_backend(hardware)


hardware = sys.argv[1] if len(sys.argv) > 1 else None
backend = get_device(hardware)
qc = QuantumCircuit(1, 1)
qc.ry(1.0, 0)
qc.measure(0, 0)
print(backend.run(transpile(qc, backend), shots=3000).result().get_counts())
