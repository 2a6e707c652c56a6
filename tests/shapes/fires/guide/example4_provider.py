"""A runtime primitive in the retired provider's session never shared it, in no release."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_provider import IBMProvider  # expect: QLT201
from qiskit_ibm_runtime import Sampler

provider = IBMProvider()
backend = provider.get_backend("ibm_nairobi")
flip = QuantumCircuit(1)
flip.measure_all()
compiled = transpile(flip, backend=backend)

with backend.open_session() as session:
    sampler = Sampler(mode=backend)
    inside = backend.run(compiled)
    beside = sampler.run([compiled])  # expect: QLT301
