"""A line with good, removed and retired names has a finding for each of the bad ones."""

from qiskit import QuantumCircuit, Aer, IBMQ, execute  # expect: QLT101 QLT201 QLT101

qc = QuantumCircuit(1)
qc.measure_all()
provider = IBMQ.load_account()
real = provider.get_backend("ibmq_quito")
local = Aer.get_backend("aer_simulator")
for backend in (real, local):
    print(execute(qc, backend).result().get_counts())
