"""Sessions that are not shared, in the release that this folder's pyproject.toml pins.

Everything here exists in that release, and nothing fails: the jobs only run outside of the session that
was paid for.
"""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, Sampler, Session

backend = QiskitRuntimeService().backend("ibm_torino")


def sample(circuit):
    return Sampler(mode=backend).run([circuit]).result()


flip = QuantumCircuit(1)
flip.x(0)
flip.measure_all()
compiled = transpile(flip, backend)

with backend.open_session():
    backend.run(compiled)  # in the session
    sample(compiled)  # not in it

with Session(backend=backend) as session:
    Sampler(mode=session).run([compiled])  # in the session
    backend.run(compiled)  # not in it
