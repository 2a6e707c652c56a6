"""What can be wrong with the session of a job, as the machine finds it; rules put it into words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from qlint.facts import Call, Instance, Where


class Kind(str, Enum):
    """The ways in which a job and a session miss one another."""

    PRIMITIVE_BESIDE = "a primitive runs while `open_session` holds a session open, which it doesn't share"
    BACKEND_BESIDE = "`backend.run` runs in the block of a `Session`, which it doesn't join"
    GIVEN_BACKEND = "a primitive made in the block of a session runs in job mode, because it was given the backend"
    BUILT_BEFORE = "a primitive that was made outside of the block runs in it, in job mode"
    OTHER_BACKEND = "a primitive is given another backend than that of the session whose block it is made in"
    ENDED_BY_INNER = "a primitive relies on a session that the end of an inner block has put out of use"
    NO_SESSION = "a primitive is given a backend in the place of a session, which raises"
    ALONE = "a primitive has neither backend nor session, and no block around it gives one"
    CLOSED = "a primitive runs in a session that is closed"
    NEVER_CLOSED = "a session is made and nothing closes it"
    STILL_INSIDE = "`backend.run` after the block of `open_session` still goes into its session"
    LEFT_OPEN = "nothing closes the session of `backend.open_session()`"
    UNUSED = "nothing runs in the block of a session"
    OPENED = "a session is opened"
    ON_SIMULATOR = "a session is opened on a simulator, which has none"
    EACH_TIME = "a loop opens a session of the same backend in each turn"


# What is raised, where something is.
ERRORS = {
    **dict.fromkeys((Kind.OTHER_BACKEND, Kind.ENDED_BY_INNER, Kind.NO_SESSION, Kind.ALONE), frozenset({"ValueError"})),
    Kind.CLOSED: frozenset({"RuntimeError", "IBMRuntimeError"}),
}


@dataclass(frozen=True, slots=True)
class End:
    """What has closed a session: a call, or the end of the block that is entered there."""

    where: Where
    block: bool


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that is wrong, at `where`.

    `subject` is the object that it is about (a primitive, a backend, a session), `session` the call that made the session,
    `block` where that is entered (None: by no block of the scene), `ended` what has closed it, or put it out of use, if that is known.
    """

    kind: Kind
    where: Where
    subject: Instance
    session: Call | None = None
    block: Where | None = None
    ended: End | None = field(default=None, compare=False)
