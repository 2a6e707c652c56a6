"""Sessions that others may close: returned, yielded, kept, passed on, read by an inner function."""

import atexit
from contextlib import closing, contextmanager

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


def returned():
    """For the caller."""
    return Session(backend=backend)


def returned_by_name():
    """For the caller."""
    session = Session(backend=backend)
    return session, SamplerV2(mode=session)


def returned_in_its_primitive():
    """The caller closes `sampler.mode`."""
    session = Session(backend=backend)
    sampler = SamplerV2(mode=session)
    return sampler


@contextmanager
def yielded():
    """For the block."""
    session = Session(backend=backend)
    yield session
    session.close()


class Kept:
    """Keeps one."""

    def __init__(self):
        self.session = Session(backend=backend)
        session = Session(backend=backend)
        self.others = [session]


def passed_on(manager):
    """To whoever it is."""
    session = Session(backend=backend)
    manager.register(session)
    other = Session(backend=backend)
    atexit.register(other.close)
    with closing(Session(backend=backend)) as third:
        SamplerV2(mode=third).run([])


def read_inside():
    """By an inner function."""
    session = Session(backend=backend)

    def finish():
        session.close()

    return finish
