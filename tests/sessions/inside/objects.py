"""What sessions are by themselves: how they are made, what they tell, what closes them; each a program of a few lines."""

import contextlib
import importlib.util
import inspect
from collections.abc import Callable, Iterator
from typing import Any

from calls import ASKED, MADE, OPENED, USED, Using, arguments, of_provider
from kinds import Kind, kinds
from world import Program, World


def cells(runtime: Any) -> Iterator[tuple[str, str, Program]]:
    """Every cell: what is called, on or in what, and the program."""
    for name in ("Session", "Batch"):
        if (cls := getattr(runtime, name, None)) and runtime.__name__ == "qiskit_ibm_runtime":
            for call, make in MADE.items():
                if "provider" not in call or importlib.util.find_spec("qiskit_ibm_provider"):
                    yield f"{name}{call}", "made", _noting(make, cls)
            yield f"{name}'s arguments", "signature", _signature(cls.__init__)
            yield f"{name}'s attributes", "public names", _names(cls)
            for call, use in USED.items():
                yield call, f"on `session = {name}(backend)`, not run in", _used(cls, use, runs=0)
                yield call, f"on `session = {name}(backend)`, run in", _used(cls, use, runs=1)
            yield "leaving", f"`with {name}(backend)`, not run in", _left(cls, runs=0)
            yield "leaving", f"`with {name}(backend)`, run in twice", _left(cls, runs=2)
            yield "leaving", f"`with {name}(backend) as session`, after `session.close()` in it", _left_closed(cls)
            yield "an exception that leaves", f"`with {name}(backend)`", _thrown(cls)
            yield "nothing", f"after `{name}(backend)`, run in", _used(cls, lambda world, session: None, runs=1)
            yield "entering again", f"after `with {name}(backend) as session`", _again(cls)
            yield f"`{name}(simulator)`", "run in", _on(cls, "simulator")
            yield f"`{name}(backend)`", "beside a service of `QiskitRuntimeService()`", _on(cls, "alpha")
    for call, ask in ASKED.items():
        if "from_id" not in call or hasattr(getattr(runtime, call.partition(".")[0], None), "from_id"):
            yield call, "called", _asked(ask)
    for call, use in OPENED.items():
        yield call, "on `session = backend.open_session()`, not run in", _opened(use, runs=0)
        yield call, "on `session = backend.open_session()`, run in", _opened(use, runs=1)
    for kind in kinds(runtime):
        if importlib.util.find_spec("qiskit_ibm_provider"):
            yield f"{kind.name}(backend=provider's backend)", "made and run without a session", _with_provider(kind)
            yield (
                f"{kind.name}(backend=provider's backend)",
                "made and run in `with backend.open_session()` of the provider",
                _in_provider(kind),
            )
        yield f"{kind.name}'s arguments", "signature", _signature(kind.cls.__init__)
        yield f"{kind.name}.run's arguments", "signature", _signature(kind.cls.run)


def _noting(make: Callable[[World, Any], Any], cls: Any) -> Program:
    def program(world: World) -> None:
        world.at("making")
        world.named(make(world, cls))

    return program


def _run_in(world: World, session: Any, runs: int) -> None:
    """Runs so many jobs in the session, whatever this release's primitives are."""
    kind = _first(world)
    for _ in range(runs):
        kind.run(world, kind.cls(**{_word(kind): session}))


def _word(kind: Kind) -> str:
    return "mode" if "mode" in inspect.signature(kind.cls).parameters else "session"


def _first(world: World) -> Kind:
    found = [kind for kind in kinds(world.runtime) if kind.name.startswith("Sampler")]
    return found[-1]


def _used(cls: Any, use: Using, runs: int) -> Program:
    def program(world: World) -> None:
        world.at("making")
        session = world.named(cls(backend=world.alpha))
        world.at("run before")
        _run_in(world, session, runs)
        world.at("use")
        world.note(use(world, session))

    return program


def _opened(use: Using, runs: int) -> Program:
    def program(world: World) -> None:
        world.at("open_session")
        session = world.named(world.alpha.open_session(), "the session of open_session")
        world.at("run before")
        for _ in range(runs):
            world.alpha.run(world.circuit())
        world.at("use")
        world.note(use(world, session))

    return program


def _left(cls: Any, runs: int) -> Program:
    def program(world: World) -> None:
        with world.named(cls(backend=world.alpha)) as session:
            _run_in(world, session, runs)
        world.at("leaving")

    return program


def _left_closed(cls: Any) -> Program:
    def program(world: World) -> None:
        with world.named(cls(backend=world.alpha)) as session:
            _run_in(world, session, 1)
            session.close()
        world.at("leaving")

    return program


def _thrown(cls: Any) -> Program:
    def program(world: World) -> None:
        with contextlib.suppress(ZeroDivisionError), world.named(cls(backend=world.alpha)) as session:
            _run_in(world, session, 1)
            raise ZeroDivisionError

    return program


def _again(cls: Any) -> Program:
    def program(world: World) -> None:
        with world.named(cls(backend=world.alpha)) as session:
            _run_in(world, session, 1)
        world.at("entering again")
        with session:
            world.at("run in it again")
            kind = _first(world)
            kind.run(world, kind.cls())

    return program


def _on(cls: Any, device: str) -> Program:
    def program(world: World) -> None:
        world.at("making")
        with world.named(cls(backend=world.device(device))) as session:
            world.at("run")
            _run_in(world, session, 1)
        world.note(session.session_id)

    return program


def _asked(ask: Callable[[World], Any]) -> Program:
    def program(world: World) -> None:
        world.at("use")
        world.note(ask(world))

    return program


def _with_provider(kind: Kind) -> Program:
    def program(world: World) -> None:
        world.at("making")
        primitive = kind.cls(**{_device_word(kind): of_provider()})
        world.at("run")
        kind.run(world, primitive)

    return program


def _in_provider(kind: Kind) -> Program:
    def program(world: World) -> None:
        backend = of_provider()
        world.at("open_session")
        with world.named(backend.open_session(), "the session of open_session"):
            world.at("making")
            primitive = kind.cls(**{_device_word(kind): backend})
            world.at("run")
            kind.run(world, primitive)

    return program


def _device_word(kind: Kind) -> str:
    return next(word for word in ("mode", "backend", "session") if word in inspect.signature(kind.cls).parameters)


def _signature(function: Any) -> Program:
    return lambda world: world.note(arguments(function))


def _names(cls: Any) -> Program:
    return lambda world: world.note(" ".join(sorted(name for name in dir(cls) if not name.startswith("_"))))
