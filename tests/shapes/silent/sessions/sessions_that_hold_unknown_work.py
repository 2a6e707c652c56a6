"""What is called in the block may run jobs."""

from scipy.optimize import minimize

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
import algorithms


def cost(x):
    """Of x."""
    return SamplerV2().run([x])


with Session(backend=backend):
    minimize(cost, [0.1])
with Session(backend=backend) as session:
    algorithms.solve(session)
with Session(backend=backend):
    algorithms.solve()
