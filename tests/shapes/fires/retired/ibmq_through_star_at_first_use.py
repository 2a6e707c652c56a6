"""What a star import used to bring is reported where it is first used, once."""

from qiskit import *

circuit = QuantumCircuit(2)
circuit.h(0)
circuit.measure_all()
IBMQ.load_account()  # expect: QLT201  # says: QiskitRuntimeService
provider = IBMQ.get_provider(group="open")
device = provider.get_backend("ibmqx2")
print(transpile(circuit, device))
