"""Two kinds of session in one program: the backend's own, and the one for primitives."""

from qiskit import QuantumCircuit, transpile
from qiskit_ibm_runtime import QiskitRuntimeService, Sampler, Session

service = QiskitRuntimeService()
backend = service.least_busy(operational=True, simulator=False)

echo = QuantumCircuit(1)
echo.x(0)
echo.measure_all()
compiled = transpile(echo, backend)

with backend.open_session() as opened:
    calibration = backend.run(compiled)
    sampled = Sampler(mode=backend).run([compiled])

with Session(backend=backend) as session:
    sampled_again = Sampler(mode=session).run([compiled])
    repeated = backend.run(compiled)
