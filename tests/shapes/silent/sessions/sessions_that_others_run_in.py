"""Jobs that are sent by others while the block is open: threads, optimisers, placeholders."""

from concurrent.futures import ThreadPoolExecutor

from scipy.optimize import minimize
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


def cost(parameters):
    return SamplerV2().run([parameters])


with Session(backend=backend) as session, ThreadPoolExecutor() as pool:
    sampler = SamplerV2(mode=session)
    jobs = [pool.submit(sampler.run, [each]) for each in range(3)]

with Session(backend=backend):
    minimize(cost, [0])

with Session(backend=backend) as session:
    ...
