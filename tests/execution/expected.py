"""What the rules about sessions are to find in the program of a cell, by what was observed of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from packaging.version import Version

from tests.execution.programs import PLACES, Around, Place
from tests.sessions.told import Cell

# The program fails in another way, which other rules tell of, or by what the observation could not have.
_FAILS = ("AccountNotFoundError", "NameError", "TypeError", "AttributeError", "IBMBackendError", "backend.run is not")


def codes(cell: Cell, happened: str, release: Version) -> frozenset[str] | None:
    """The codes among QLT301 to QLT310, but for QLT308, and QLT316; None where nothing follows from what was observed."""
    if any(word in happened for word in _FAILS) or _is_untold(cell, release):
        return None
    steps = [each for each in happened.split("; ") if not each.startswith("warns:")]
    return frozenset(code for step in steps for code in _of(cell, step, release))


def _is_untold(cell: Cell, release: Version) -> bool:
    """What qlint is silent about on purpose.

    Up to 0.10 a backend opened a session of its own; in 0.49.0 alone, sessions were forgotten outside of blocks; the second
    look-up of a device gave the first one's object up to 0.23.
    """
    hidden = release < Version("0.11") and re.search(r"\((?:backend=|session=)?(?:backend|same|other|'name')\)", cell.construction)
    forgotten = release == Version("0.49.0") and cell.construction.startswith("executor") and PLACES[cell.place].around is Around.NOTHING
    cached = cell.construction == "same.run(circuit)" and "open_session" in cell.place
    return bool(hidden or forgotten or cached)


def _of(cell: Cell, step: str, release: Version) -> Iterator[str]:
    place = PLACES[cell.place]
    match step:
        case _ if "the session is closed" in step:
            yield "QLT307"
        case _ if "another device than the session's" in step:
            yield "QLT305"
        case _ if "no device is named" in step:
            yield from _without_device(place, release)
        case _ if "not of that type" in step and place.around is Around.GROUP and "session)" in cell.construction:
            yield "QLT301"
        case _ if "not of that type" in step and re.search(r"\(session=(?:backend|other|'name')\)", cell.construction):
            yield "QLT316"
        case "job mode":
            yield from _in_job_mode(cell, place, release)
        case "in the session of open_session" | "in a session of its own" if place.around is Around.LEFT:
            yield "QLT309"


def _without_device(place: Place, release: Version) -> Iterator[str]:
    if place.around is Around.ENDED:
        yield "QLT306"
    elif place.around is Around.GROUP:
        yield "QLT301"
    elif release >= Version("0.25"):  # up to there the cloud channel chose a device
        yield "QLT310"


def _in_job_mode(cell: Cell, place: Place, release: Version) -> Iterator[str]:
    match place.around:
        case Around.SESSION | Around.ENDED if cell.construction.endswith(".run(circuit)"):
            yield "QLT302"
        case Around.ENDED if release >= Version("0.34"):
            yield "QLT306"
        case Around.SESSION | Around.BOTH | Around.ENDED:
            yield "QLT304" if place.before else "QLT303"
        case Around.GROUP:
            yield "QLT301"
