# select: QLT1
"""Arguments that come out of mappings, and through classes of the program."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_x")
settings = {"backend": backend, "options": {}}
SamplerV2(**settings)  # expect: QLT103
SamplerV2(**{"session": None})  # expect: QLT103
SamplerV2(**dict(session=None))  # expect: QLT103


class Mine(SamplerV2):
    pass


class Other(SamplerV2):
    def __init__(self, device):
        super().__init__(backend=device)  # expect: QLT103


Mine(session=None)  # expect: QLT103
Mine(mode=backend)
Other(backend)


def opened(**more):
    return Session(backend=backend, **more)


class Holder:
    def __init__(self):
        self.sampler = SamplerV2(mode=backend)

    def go(self, circuit):
        return self.sampler.run([circuit], skip_transpilation=True)  # expect: QLT106  # says: never took an argument
