# target: qiskit<1
"""Everything that 1.0 took away was still there."""

import qiskit
import qiskit.tools.jupyter
from qiskit import Aer, QuantumCircuit, assemble, execute
from qiskit.compiler import assemble as again
from qiskit.tools.monitor import job_monitor

qc = QuantumCircuit(1)
job = execute(qc, Aer.get_backend("aer_simulator"))
job_monitor(job)
print(assemble(qc), again, qiskit.execute(qc, qiskit.Aer.get_backend("aer_simulator")))
