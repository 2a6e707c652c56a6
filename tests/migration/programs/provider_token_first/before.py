from qiskit import QuantumCircuit, execute
from qiskit_ibm_provider import IBMProvider, least_busy

token = "t" * 44
provider = IBMProvider(token, instance="ibm-q/open/main")
backend = least_busy(provider.backends(simulator=False, operational=True, min_num_qubits=3))
print(backend.name)

ghz = QuantumCircuit(3)
ghz.h(0)
for target in (1, 2):
    ghz.cnot(0, target)
ghz.measure_all()
print(execute(ghz, backend, shots=1200).result().get_counts())
