import sys

from qiskit import QuantumCircuit, transpile
from qiskit_aer import Aer
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2


def get_device(hardware=None):
    if hardware is None:
        return Aer.get_backend("qasm_simulator")
    provider = QiskitRuntimeService()
    return provider.backend(hardware)


hardware = sys.argv[1] if len(sys.argv) > 1 else None
backend = get_device(hardware)
qc = QuantumCircuit(1, 1)
qc.ry(1.0, 0)
qc.measure(0, 0)
sampler = SamplerV2(mode=backend)
print(sampler.run([transpile(qc, backend)], shots=3000).result()[0].data.c.get_counts())
