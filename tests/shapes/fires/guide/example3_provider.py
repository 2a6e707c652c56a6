"""A retired backend in the runtime's session: the provider is reported, its run is not the runtime's."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_provider import IBMProvider  # expect: QLT201
from qiskit_ibm_runtime import Sampler, Session

backend = IBMProvider().get_backend("ibm_nairobi")
flip = QuantumCircuit(1)
flip.measure_all()
compiled = transpile(flip, backend=backend)

with Session(backend=backend) as session:
    sampler = Sampler(mode=session)
    inside = sampler.run([compiled])
    beside = backend.run(compiled)  # expect: QLT302
