"""Sessions from callers, closed after use, sometimes, or others than those that are used."""

from threading import Thread

from qiskit_ibm_runtime import SamplerV2, Session


def in_order(session: Session, circuits):
    job = SamplerV2(mode=session).run(circuits)
    session.close()
    return job.result()


def another(session: Session, other: Session, circuits):
    session.close()
    return SamplerV2(mode=other).run(circuits)


def sometimes(session: Session, circuits, *, last: bool):
    if last:
        session.close()
    return SamplerV2(mode=session).run(circuits)


def closes(session: Session):
    session.close()


def uses(session: Session, circuits):
    return SamplerV2(mode=session).run(circuits)


def one_by_one(sessions: list[Session], circuits):
    for each in sessions:
        each.close()
    for each in sessions:
        SamplerV2(mode=each).run(circuits)


def handed_on(session: Session, circuits):
    sampler = SamplerV2(mode=session)
    Thread(target=session.close).start()
    Thread(target=closes, args=(session,)).start()
    return sampler.run(circuits)


def waits_for_the_error(session: Session, circuits):
    session.close()
    try:
        SamplerV2(mode=session).run(circuits)
    except RuntimeError:
        pass


def unpacked(session: Session, others, circuits):
    session.close()
    session, _ = others
    return SamplerV2(mode=session).run(circuits)


def unpacked_inside(session: Session, others, circuits):
    def renewed():
        nonlocal session
        session.close()
        session, _ = others
        return SamplerV2(mode=session).run(circuits)

    return renewed


class Training:
    def __init__(self, session: Session):
        self.session = session

    def renewed(self, circuits):
        self.session.close()
        self.renew()
        return SamplerV2(mode=self.session).run(circuits)

    def renew(self):
        raise NotImplementedError

    def of_another(self, other: "Training", circuits):
        other.session.close()
        other = self
        return SamplerV2(mode=other.session).run(circuits)


class Pool:
    def __init__(self, sessions):
        self.sessions = sessions

    @property
    def next(self) -> Session:
        return self.sessions.pop()

    def each(self, circuits):
        self.next.close()
        return SamplerV2(mode=self.next).run(circuits)
