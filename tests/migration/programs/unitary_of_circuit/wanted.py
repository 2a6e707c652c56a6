import numpy as np
import qiskit as qk
from qiskit_aer import Aer

q = qk.QuantumRegister(2)
circ = qk.QuantumCircuit(q)
circ.h(q[0])
circ.cx(q[0], q[1])
circ.s(q[1])

backend = Aer.get_backend("unitary_simulator")
unitary = backend.run(qk.transpile(circ, backend, optimization_level=1)).result().get_unitary(circ)
print(np.round(np.abs(np.array(unitary)), 3))
