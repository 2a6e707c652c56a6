"""Names of Qiskit, by way of a module of the lab."""

import lab_names
from lab_names import IBMQ, Circuit, qiskit

circuit = Circuit(2)
circuit.cx(0, 1)
if IBMQ is not None:
    IBMQ.load_account()
print(qiskit.transpile(circuit), lab_names.providers.BackendV2)
