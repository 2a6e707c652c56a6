"""Sessions that are opened only sometimes."""

import contextlib
from qiskit_ibm_runtime import QiskitRuntimeService, SamplerV2, Session

backend = QiskitRuntimeService().backend("ibm_kyiv")


def chosen(use):
    with Session(backend=backend) if use else contextlib.nullcontext() as session:
        SamplerV2(mode=session or backend).run([])


def closed_if_there(use):
    session = Session(backend=backend) if use else None
    sampler = SamplerV2(mode=session or backend)
    try:
        sampler.run([])
    finally:
        if session is not None:
            session.close()


def of_three_kinds(kind):
    match kind:
        case "session":
            mode = Session(backend=backend)
        case _:
            mode = backend
    SamplerV2(mode=mode).run([])
    if mode is not backend:
        mode.close()


def closed_on_one_path(stop):
    session = Session(backend=backend)
    sampler = SamplerV2(mode=session)
    if stop:
        session.close()
        raise SystemExit
    sampler.run([])
    session.close()


def inner_sometimes(use):
    with Session(backend=backend):
        if use:
            with Session(backend=backend) as inner:
                SamplerV2(mode=inner).run([])
        SamplerV2().run([])
