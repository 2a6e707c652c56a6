"""Two circuits in the retired provider's session: they share it, only the provider itself is reported."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_provider import IBMProvider  # expect: QLT201

provider = IBMProvider()
backend = provider.get_backend("ibm_nairobi")
flip = QuantumCircuit(1)
flip.x(0)
flip.measure_all()
compiled = transpile(flip, backend=backend)

with backend.open_session() as session:
    first = backend.run(compiled)
    second = backend.run(compiled)
