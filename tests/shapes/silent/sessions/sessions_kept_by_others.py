"""Sessions that somebody else may close: stacks, callbacks, attributes, containers, fixtures, generators."""

import atexit
import contextlib
import unittest
from dataclasses import dataclass

import pytest
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


def on_a_stack():
    with contextlib.ExitStack() as stack:
        session = stack.enter_context(Session(backend=backend))
        SamplerV2(mode=session).run([])
    with contextlib.ExitStack() as stack:
        session = Session(backend=backend)
        stack.callback(session.close)
        SamplerV2(mode=session).run([])


async def on_an_asynchronous_stack():
    async with contextlib.AsyncExitStack() as stack:
        SamplerV2(mode=stack.enter_context(Session(backend=backend))).run([])


def closed_by_contextlib():
    with contextlib.closing(Session(backend=backend)) as session:
        SamplerV2(mode=session).run([])


def at_exit():
    session = Session(backend=backend)
    atexit.register(session.close)
    SamplerV2(mode=session).run([])


@pytest.fixture
def session():
    made = Session(backend=backend)
    yield made
    made.close()


class OfATest(unittest.TestCase):
    def setUp(self):
        self.session = Session(backend=backend)
        self.sampler = SamplerV2(mode=self.session)

    def tearDown(self):
        self.session.close()

    def test_counts(self):
        self.sampler.run([])

    def test_cleanup(self):
        session = Session(backend=backend)
        self.addCleanup(session.close)
        SamplerV2(mode=session).run([])


@dataclass
class Context:
    session: Session

    def close(self):
        self.session.close()


def in_a_container(names):
    sessions = {name: Session(backend=QiskitRuntimeService().backend(name)) for name in names}
    for session in sessions.values():
        SamplerV2(mode=session).run([])
    context = Context(Session(backend=backend))
    SamplerV2(mode=context.session).run([])
    context.close()


def returned():
    session = Session(backend=backend)
    return session, SamplerV2(mode=session)


def told_by_its_id(store):
    session = Session(backend=backend)
    SamplerV2(mode=session).run([])
    store.write(session.session_id)
