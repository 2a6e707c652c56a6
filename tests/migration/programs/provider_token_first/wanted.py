from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2

token = "t" * 44
provider = QiskitRuntimeService(token=token)
backend = provider.least_busy(simulator=False, operational=True, min_num_qubits=3)
print(backend.name)

ghz = QuantumCircuit(3)
ghz.h(0)
for target in (1, 2):
    ghz.cx(0, target)
ghz.measure_all()
print(SamplerV2(mode=backend).run([transpile(ghz, backend)], shots=1200).result()[0].data.meas.get_counts())
