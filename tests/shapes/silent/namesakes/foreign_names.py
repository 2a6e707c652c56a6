"""The same names from elsewhere."""

from mylab.simulation import Aer, BasicAer, execute
from qiskit import QuantumCircuit
from qiskit_aer import Aer as RealAer
from workflow import assemble, job_monitor

job = execute(QuantumCircuit(1), Aer.get_backend("a"))
job_monitor(job)
print(assemble(job), BasicAer, RealAer.get_backend("aer_simulator"))
