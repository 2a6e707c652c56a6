"""Local simulators, however they are made."""

from qiskit import QuantumCircuit, transpile
from qiskit.providers.basic_provider import BasicProvider, BasicSimulator
from qiskit_aer import Aer, AerSimulator, QasmSimulator

qc = QuantumCircuit(2)
qc.h(0)
qc.measure_all()
backend = Aer.get_backend("aer_simulator")
counts = backend.run(transpile(qc, backend), shots=100).result().get_counts()
AerSimulator().run(qc)
AerSimulator(method="matrix_product_state").run(qc, noise_model=None, seed_simulator=7)
QasmSimulator().run(qc)
BasicSimulator().run(qc)
BasicProvider().get_backend("basic_simulator").run(qc)
