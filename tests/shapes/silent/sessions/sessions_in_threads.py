"""Sessions and primitives that threads and executors get: when they run, nobody can tell."""

from concurrent.futures import ThreadPoolExecutor
from threading import Thread

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_x")
circuits = []


def work(session):
    return SamplerV2(mode=session).run(circuits)


def work_in_the_session(_number):
    return SamplerV2().run(circuits)


def end(session):
    session.close()


with Session(backend=backend) as session:
    with ThreadPoolExecutor() as pool:
        pool.submit(work, session)

with Session(backend=backend) as session:
    thread = Thread(target=work, args=(session,))
    thread.start()
    thread.join()

session = Session(backend=backend)
Thread(target=end, args=(session,)).start()
SamplerV2(mode=session).run(circuits)

with Session(backend=backend), ThreadPoolExecutor() as pool:
    pool.map(work_in_the_session, [1, 2])

with Session(backend=backend) as session:
    Thread(target=lambda: SamplerV2(mode=session).run(circuits)).start()

sampler = SamplerV2(mode=backend)
with Session(backend=backend), ThreadPoolExecutor() as pool:
    pool.submit(sampler.run, circuits)
