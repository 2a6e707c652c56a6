"""Closed in every way that there is."""

from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


def at_the_end():
    """Of the function."""
    session = Session(backend=backend)
    SamplerV2(mode=session).run([])
    session.close()


def in_a_finally():
    """Whatever happens."""
    session = Session(backend=backend)
    try:
        return SamplerV2(mode=session).run([]).result()
    finally:
        session.close()


def cancelled():
    """Which closes it, too."""
    session = Session(backend=backend)
    SamplerV2(mode=session).run([])
    session.cancel()


def entered_later():
    """By its name."""
    session = Session(backend=backend)
    with session:
        SamplerV2(mode=session).run([])


def by_a_helper():
    """Of the project."""
    session = Session(backend=backend)
    SamplerV2(mode=session).run([])
    _finish(session)


def _finish(session):
    session.close()


def in_one_branch(flag):
    """Perhaps."""
    session = Session(backend=backend)
    SamplerV2(mode=session).run([])
    if flag:
        session.close()
