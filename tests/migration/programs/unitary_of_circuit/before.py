import numpy as np
import qiskit as qk

q = qk.QuantumRegister(2)
circ = qk.QuantumCircuit(q)
circ.h(q[0])
circ.cx(q[0], q[1])
circ.s(q[1])

backend = qk.Aer.get_backend("unitary_simulator")
unitary = qk.execute(circ, backend).result().get_unitary(circ)
print(np.round(np.abs(np.array(unitary)), 3))
