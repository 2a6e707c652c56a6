"""Own context managers, and sessions entered by hand."""

from contextlib import contextmanager

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


@contextmanager
def opened():
    with Session(backend=backend):
        yield


@contextmanager
def sampling():
    with Session(backend=backend) as session:
        yield SamplerV2(mode=session)


with opened():
    SamplerV2().run([])

with sampling() as sampler:
    sampler.run([])


class Runner:
    def __enter__(self):
        self.session = Session(backend=backend)
        self.session.__enter__()
        return self

    def __exit__(self, *error):
        self.session.__exit__(*error)


with Runner():
    SamplerV2().run([])

session = Session(backend=backend)
session.__enter__()
SamplerV2().run([])
session.__exit__(None, None, None)
