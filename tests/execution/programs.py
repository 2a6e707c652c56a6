"""The cells of `tests/sessions/observed.txt` as programs: what is made, and run, in which place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from packaging.version import Version

from tests.sessions.told import Cell


class Around(Enum):
    """What is open where the run of a place happens."""

    NOTHING = "nothing"
    SESSION = "the block of a session"
    ENDED = "the block of a session, in which another one has ended"
    GROUP = "a session of `backend.open_session()`"
    LEFT = "the same, whose block is left"
    BOTH = "a session of `backend.open_session()`, and in it the block of a session"


@dataclass(frozen=True)
class Place:
    """`text` with MAKE and RUN where the cell makes and runs; `session` is what it hands over. `before`: made outside of the block."""

    text: str
    around: Around = Around.NOTHING
    before: bool = False


_END = "backend.close_session()\n"
_ENTER = "with {}(backend=backend) as session:\n"
_IN, _BARE = _ENTER + "    MAKE\n    RUN\n", "session = {}(backend=backend)\n"
_BEFORE = "MAKE\nwith {}(backend=backend):\n    RUN\n"
_SESSION, _OPENED = _ENTER.format("Session"), _BARE.format("Session")
_OUTER, _INNER = "with Session(backend=backend) as outer:\n", "    with Session(backend=backend) as inner:\n"
_NESTED = _OUTER + _INNER + "        session = {}\n        MAKE\n        RUN\n"
_GROUP = "with backend.open_session() as session:\n"
_BOTH = "with backend.open_session():\n    with Session(backend=backend) as session:\n        MAKE\n        RUN\n"
PLACES = {
    "made and run in `with Session(backend) as session`": Place(_IN.format("Session"), Around.SESSION),
    "made and run in `with Batch(backend) as session`": Place(_IN.format("Batch"), Around.SESSION),
    "made before `with Session(backend)`, run in it": Place(_BEFORE.format("Session"), Around.SESSION, before=True),
    "made before `with Batch(backend)`, run in it": Place(_BEFORE.format("Batch"), Around.SESSION, before=True),
    "made in `with Session(backend) as session`, run after it": Place(f"{_SESSION}    MAKE\nRUN\n"),
    "made and run after `with Session(backend) as session: pass`": Place(f"{_SESSION}    pass\nMAKE\nRUN\n"),
    "made and run without a session": Place("MAKE\nRUN\n"),
    "made and run after `session = Session(backend)`": Place(f"{_OPENED}MAKE\nRUN\n"),
    "made and run after `session = Batch(backend)`": Place(_BARE.format("Batch") + "MAKE\nRUN\n"),
    "made and run after `session = Session(backend); session.close()`": Place(f"{_OPENED}session.close()\nMAKE\nRUN\n"),
    "made after `session = Session(backend)`, run after `session.close()`": Place(f"{_OPENED}MAKE\nsession.close()\nRUN\n"),
    "made in `with Session(backend) as session`, run in it after `session.close()`": Place(
        f"{_SESSION}    MAKE\n    session.close()\n    RUN\n", Around.SESSION
    ),
    "made in `with Session(backend) as session`, run in the next `with Session(backend)`": Place(
        f"{_SESSION}    MAKE\n{_OUTER}    RUN\n", Around.SESSION
    ),
    "made and run in the inner of two `with Session(backend) as session`": Place(_NESTED.format("inner"), Around.SESSION),
    "made and run in the inner of two blocks, session being the outer one's": Place(_NESTED.format("outer"), Around.SESSION),
    "made and run in the outer block, after the inner one": Place(
        f"{_OUTER}{_INNER}        pass\n    session = outer\n    MAKE\n    RUN\n", Around.ENDED
    ),
    "made in the outer block, run in the inner one": Place(f"{_OUTER}    session = outer\n    MAKE\n{_INNER}        RUN\n", Around.SESSION),
    "made and run in `with backend.open_session() as session`": Place(f"{_GROUP}    MAKE\n    RUN\n{_END}", Around.GROUP),
    "made and run after `with backend.open_session() as session: pass`": Place(f"{_GROUP}    pass\nMAKE\nRUN\n{_END}", Around.LEFT),
    "made and run after `session = backend.open_session()`": Place(f"session = backend.open_session()\nMAKE\nRUN\n{_END}", Around.GROUP),
    "made and run after `backend.open_session()` and `backend.close_session()`": Place(
        f"session = backend.open_session()\n{_END}MAKE\nRUN\n"
    ),
    "made and run in `with backend.open_session()`, in it `with Session(backend) as session`": Place(_BOTH + _END, Around.BOTH),
}
_LOOKED_UP = 'backend = service.backend("alpha")\nsame = service.backend("alpha")\nother = service.backend("beta")\n'
_KINDS = {each: each for each in ("SamplerV1", "SamplerV2", "Executor", "NoiseLearner")} | {"executor Sampler": "LateSampler"}
_ARGUMENTS = re.compile(r"\((?:(?:\w+=)?(?:backend|other|same|session|'name')(?:, )?)*\)")


def program(cells: Iterable[Cell], release: str) -> tuple[str, list[tuple[Cell, range]]]:
    """One program of the cells, each with lines of its own, as it is written for that release; cells of other sorts are left out."""
    text = _imports(Version(release)) + "\nservice = QiskitRuntimeService()\ncircuit = QuantumCircuit(2)\n"
    places: list[tuple[Cell, range]] = []
    for cell in cells:
        made, run = _made(cell.construction)
        if made and cell.place in PLACES:
            text += "\n" + _LOOKED_UP
            start = text.count("\n") + 1
            text += PLACES[cell.place].text.replace("MAKE", f"primitive = {made}").replace("RUN", run)
            places.append((cell, range(start, text.count("\n") + 1)))
    return text, places


def _imports(release: Version) -> str:
    names = ["QiskitRuntimeService", "Session", *(["Batch"] if release >= Version("0.14") else [])]
    if release < Version("0.21"):
        names.append("Sampler as SamplerV1")
    else:
        names += ["SamplerV2", *(["SamplerV1"] if release < Version("0.28") else [])]
    late = "from qiskit_ibm_runtime.executor_sampler import SamplerV2 as LateSampler\n" if release >= Version("0.47") else ""
    late += "from qiskit_ibm_runtime.noise_learner import NoiseLearner\n" if release >= Version("0.26") else ""
    names += ["Executor"] if release >= Version("0.46") else []
    return f"from qiskit.circuit import QuantumCircuit\nfrom qiskit_ibm_runtime import {', '.join(names)}\n{late}"


def _made(construction: str) -> tuple[str, str]:
    """The expression that makes what runs, and the call of its `run`; nothing for what isn't of the matrix."""
    if construction in {"backend.run(circuit)", "same.run(circuit)"}:
        return construction.removesuffix(".run(circuit)"), "primitive.run(circuit)"
    name, bracket, arguments = construction.partition("(")
    if name not in _KINDS or not _ARGUMENTS.fullmatch(bracket + arguments):
        return "", ""
    run = "primitive.run(circuit)" if name == "SamplerV1" else "primitive.run([circuit])"
    return f"{_KINDS[name]}({arguments}".replace("'name'", "'alpha'"), run
