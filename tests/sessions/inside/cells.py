"""The cells of the matrix: what is made and run, in which place; each a program of a few lines."""

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

from kinds import Kind, Make, Run, kinds
from places import PLACES, WITHOUT, own_session
from world import Program, World

# "same" is the session's device, looked up once more; "other" is another device.
CONSTRUCTIONS: dict[str, Callable[[Any, World, Any], Any]] = {
    "()": lambda cls, world, session: cls(),
    "(backend)": lambda cls, world, session: cls(world.alpha),
    "(backend=backend)": lambda cls, world, session: cls(backend=world.alpha),
    "(mode=backend)": lambda cls, world, session: cls(mode=world.alpha),
    "(session=backend)": lambda cls, world, session: cls(session=world.alpha),
    "(other)": lambda cls, world, session: cls(world.beta),
    "(session=other)": lambda cls, world, session: cls(session=world.beta),
    "(same)": lambda cls, world, session: cls(world.device("alpha")),
    "('name')": lambda cls, world, session: cls("alpha"),
    "(backend='name')": lambda cls, world, session: cls(backend="alpha"),
    "(mode='name')": lambda cls, world, session: cls(mode="alpha"),
    "(session='name')": lambda cls, world, session: cls(session="alpha"),
    "(session)": lambda cls, world, session: cls(session),
    "(session=session)": lambda cls, world, session: cls(session=session),
    "(mode=session)": lambda cls, world, session: cls(mode=session),
    "(backend=backend, session=session)": lambda cls, world, session: cls(backend=world.alpha, session=session),
    "(backend=other, session=session)": lambda cls, world, session: cls(backend=world.beta, session=session),
    "(mode=backend, session=session)": lambda cls, world, session: cls(mode=world.alpha, session=session),
}
OF_OTHERS = frozenset({"()", "(backend)", "(same)", "(session=session)", "(mode=session)"})
NEED_SESSION = frozenset(name for name in CONSTRUCTIONS if "session)" in name)

# Of the constructions that are rare or always wrong, some places tell enough.
FIRST = frozenset({*list(PLACES)[:3], "made and run without a session", "made and run after `session = Session(backend)`"})
RARE = frozenset(name for name in CONSTRUCTIONS if "name" in name or "other," in name or "=other" in name or "mode=backend," in name)


def cells(runtime: Any) -> Iterator[tuple[str, str, Program]]:
    """Every cell: what is made, where, and the program."""
    places = {place: program for place, program in PLACES.items() if _there(runtime, place)}
    if runtime.__name__ == "qiskit_ibm_provider":
        places["made and run in `with Session()` of the provider"] = own_session
    for place, program in places.items():
        for kind in kinds(runtime):
            for construction, make in CONSTRUCTIONS.items():
                if _asked(construction, place) and _accepted(kind, construction):
                    yield kind.name + construction, place, _program(program, kind, make)
        yield "backend.run(circuit)", place, _bare(program, lambda world, session: world.alpha)
        yield "same.run(circuit)", place, _bare(program, lambda world, session: world.device("alpha"))


def _there(runtime: Any, place: str) -> bool:
    if runtime.__name__ == "qiskit_ibm_provider":
        return ("open_session" in place and "Session(" not in place) or place == "made and run without a session"
    return "Batch(" not in place or hasattr(runtime, "Batch")


def _asked(construction: str, place: str) -> bool:
    if construction in NEED_SESSION and place in WITHOUT:
        return False
    return construction not in RARE or place in FIRST


def _accepted(kind: Kind, construction: str) -> bool:
    words = set(re.findall(r"(\w+)=", construction))
    if "Sampler" not in kind.name and construction not in OF_OTHERS:
        return False
    return words <= set(inspect.signature(kind.cls).parameters)


def _program(place: Callable[[World, Make, Run], None], kind: Kind, make: Callable[[Any, World, Any], Any]) -> Program:
    return lambda world: place(world, lambda world, session: make(kind.cls, world, session), kind.run)


def _bare(place: Callable[[World, Make, Run], None], make: Make) -> Program:
    return lambda world: place(world, make, lambda world, backend: backend.run(world.circuit()))
