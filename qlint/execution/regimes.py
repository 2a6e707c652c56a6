"""How releases of qiskit-ibm-runtime choose the session of a job (each row proved by running them: tests/sessions)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from packaging.version import Version

from qlint.knowledge.schema import version


class Place(str, Enum):
    """Where a primitive's job runs."""

    SESSION = "the session"
    JOB = "job mode"
    REFUSED = "nowhere: what it is given, or that it is given nothing, raises"
    OTHER = "nowhere: another backend than the session's raises"
    UNKNOWN = "anywhere"


class Slots(str, Enum):
    """What the constructor of a primitive takes."""

    EITHER = "a backend or a session, in the first position or by name"
    APART = "a backend in the first position, where a session counts for nothing, and a session of the runtime by name"
    MODE = "a backend or a session in the first position, as `mode`, or by their old names"


class Client(str, Enum):
    """When the client-side primitives (`executor_sampler`, `executor_estimator`) settle where they run."""

    MADE = "when they are made, as the others"
    RUN = "when they run: what they are given outside of blocks is forgotten"
    BOTH = "when they are made, or, if that was outside of blocks and with a backend, when they run"


@dataclass(frozen=True, slots=True)
class Regime:
    """What holds from the release `since` on.

    `backend_inside`: a primitive that is given the session's backend inside of `with Session(...)`. `other_inside`: one that is
    given another backend object. `alone`: one that is given nothing, where no session is open. `leaving_closes`: the end of the
    block closes the session. `first` and `second` are what the primitives of that generation take. `client`: see there.
    """

    since: Version
    backend_inside: Place
    other_inside: Place
    alone: Place
    leaving_closes: bool
    first: Slots
    second: Slots
    client: Client

    @property
    def hidden(self) -> bool:
        """Whether a backend opens a session behind the user's back."""
        return self.backend_inside is Place.UNKNOWN

    @property
    def takes_names(self) -> bool:
        """Whether a backend may be given by its name."""
        return self.backend_inside is not Place.SESSION


def _regime(
    since: str,
    inside: tuple[Place, Place],
    slots: tuple[Slots, Slots],
    *,
    alone: Place = Place.REFUSED,
    leaving_closes: bool = True,
    client: Client = Client.MADE,
) -> Regime:
    return Regime(version(since), *inside, alone, leaving_closes, *slots, client)


# On the cloud channel a primitive could do without both backend and session up to 0.24.
_HIDDEN, _SINGLE, _JOINING = (Place.UNKNOWN, Place.UNKNOWN), (Place.JOB, Place.JOB), (Place.SESSION, Place.OTHER)
_EITHER, _APART, _MODE = (Slots.EITHER, Slots.EITHER), (Slots.APART, Slots.APART), (Slots.APART, Slots.MODE)
REGIMES = (
    _regime("0.7.0", _HIDDEN, _EITHER, alone=Place.UNKNOWN),
    _regime("0.9.0", _HIDDEN, _EITHER, alone=Place.UNKNOWN, leaving_closes=False),
    _regime("0.11.0", _SINGLE, _EITHER, alone=Place.UNKNOWN, leaving_closes=False),
    _regime("0.12.2", _SINGLE, _APART, alone=Place.UNKNOWN, leaving_closes=False),
    _regime("0.13.0", _SINGLE, _APART, alone=Place.UNKNOWN),
    _regime("0.24.0", _SINGLE, _MODE, alone=Place.UNKNOWN),
    _regime("0.25.0", _SINGLE, _MODE),
    _regime("0.34.0", _JOINING, _MODE),
    _regime("0.49.0", _JOINING, _MODE, client=Client.RUN),
    _regime("0.50.0", _JOINING, _MODE, client=Client.BOTH),
)


def regimes(releases: Iterable[Version]) -> tuple[Regime, ...]:
    """The regimes of the releases, oldest first; none for those that had no sessions yet."""
    found = {_of(release) for release in releases}
    return tuple(each for each in REGIMES if each in found)


def _of(release: Version) -> Regime | None:
    return next((each for each in REGIMES[::-1] if each.since <= release), None)
