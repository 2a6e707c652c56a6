"""The calls that are made of sessions, on them, and of what opens them, by their text."""

import importlib
import inspect
from collections.abc import Callable
from typing import Any

import network
from world import World

Using = Callable[[World, Any], Any]

MADE: dict[str, Callable[[World, Any], Any]] = {
    "(backend=backend)": lambda world, cls: cls(backend=world.alpha),
    "(backend)": lambda world, cls: cls(world.alpha),
    "(service, backend)": lambda world, cls: cls(world.service, world.alpha),
    "(service=service, backend=backend)": lambda world, cls: cls(service=world.service, backend=world.alpha),
    "(service=service, backend='name')": lambda world, cls: cls(service=world.service, backend="alpha"),
    "(backend='name')": lambda world, cls: cls(backend="alpha"),
    "('name')": lambda world, cls: cls("alpha"),
    "(service)": lambda world, cls: cls(world.service),
    "(service=service)": lambda world, cls: cls(service=world.service),
    "()": lambda world, cls: cls(),
    "(backend, max_time=60)": lambda world, cls: cls(backend=world.alpha, max_time=60),
    "(backend, max_time='1m')": lambda world, cls: cls(backend=world.alpha, max_time="1m"),
    "(backend=fake)": lambda world, cls: cls(backend=_fake()),
    "(backend=provider's backend)": lambda world, cls: cls(backend=of_provider()),
    "(service=service, backend=provider's backend)": lambda world, cls: cls(service=world.service, backend=of_provider()),
    "(backend=simulator)": lambda world, cls: cls(backend=world.device("simulator")),
}
USED: dict[str, Using] = {
    "session.close()": lambda world, session: session.close(),
    "session.close() twice": lambda world, session: (session.close(), session.close())[1],
    "session.cancel()": lambda world, session: session.cancel(),
    "session.session_id": lambda world, session: session.session_id,
    "session.backend()": lambda world, session: session.backend(),
    "session.status()": lambda world, session: session.status(),
    "session.usage()": lambda world, session: session.usage(),
    "session.details()": lambda world, session: type(session.details()),
    "session.service": lambda world, session: type(session.service),
    "session.active": lambda world, session: session.active,
    "session.run('sampler', {})": lambda world, session: session.run("sampler", {}),
    "session.run(circuit)": lambda world, session: session.run(world.circuit()),
    "session.open()": lambda world, session: session.open(),
    "session.open_session()": lambda world, session: session.open_session(),
    "backend.close_session()": lambda world, session: world.alpha.close_session(),
    "backend.cancel_session()": lambda world, session: world.alpha.cancel_session(),
}
OPENED: dict[str, Using] = {
    **{call: USED[call] for call in ("session.close()", "session.cancel()", "session.session_id", "session.active")},
    **{
        call: USED[call]
        for call in ("session.backend()", "session.status()", "session.details()", "session.run(circuit)", "session.service")
    },
    "backend.close_session()": lambda world, session: world.alpha.close_session(),
    "backend.cancel_session()": lambda world, session: world.alpha.cancel_session(),
    "backend.session": lambda world, session: "the same" if world.alpha.session is session else world.alpha.session,
    "backend.open_session() again": lambda world, session: "the same" if world.alpha.open_session() is session else "another",
    "leaving `with session`": lambda world, session: _enter(session),
    "backend.run(circuit) after session.cancel()": lambda world, session: (session.cancel(), world.alpha.run(world.circuit()))[1],
    "backend.run(circuit) after backend.close_session()": lambda world, session: (
        world.alpha.close_session(),
        world.alpha.run(world.circuit()),
    )[1],
    "backend.run(circuit) after backend.cancel_session()": lambda world, session: (
        world.alpha.cancel_session(),
        world.alpha.run(world.circuit()),
    )[1],
    "backend.run(circuit) of a second look-up": lambda world, session: world.device("alpha").run(world.circuit()),
}
ASKED: dict[str, Callable[[World], Any]] = {
    "service.open_session(backend=backend)": lambda world: world.service.open_session(backend=world.alpha),
    "service.session(backend=backend)": lambda world: world.service.session(backend=world.alpha),
    "service.close_session()": lambda world: world.service.close_session(),
    "backend.open_session()": lambda world: world.alpha.open_session(),
    "backend.open_session(max_time=60)": lambda world: world.alpha.open_session(max_time=60),
    "backend.open_session(max_time='1m')": lambda world: world.alpha.open_session(max_time="1m"),
    "backend.open_session(60)": lambda world: world.alpha.open_session(60),
    "backend.open_session(backend=backend)": lambda world: world.alpha.open_session(backend=world.alpha),
    "backend.open_session(service=service)": lambda world: world.alpha.open_session(service=world.service),
    "backend.open_session(name='name')": lambda world: world.alpha.open_session(name="name"),
    "backend.open_session() of a simulator": lambda world: world.device("simulator").open_session(),
    "backend.session": lambda world: world.alpha.session,
    "backend.close_session()": lambda world: world.alpha.close_session(),
    "backend.cancel_session()": lambda world: world.alpha.cancel_session(),
    "backend.run's arguments": lambda world: arguments(world.alpha.run),
    "backend is the second look-up of the device": lambda world: world.device("alpha") is world.device("alpha"),
    "backend == the second look-up of the device": lambda world: world.device("alpha") == world.device("alpha"),
    "Session.from_id('id', service)": lambda world: _from_id(world, "Session"),
    "Batch.from_id('id', service)": lambda world: _from_id(world, "Batch"),
}


def _fake() -> Any:
    try:
        module = importlib.import_module("qiskit_ibm_runtime.fake_provider")
    except ImportError:
        module = importlib.import_module("qiskit.providers.fake_provider")
    return module.FakeManilaV2()


def of_provider() -> Any:
    """A device of the same name, looked up by the older client."""
    provider = importlib.import_module("qiskit_ibm_provider")
    return provider.IBMProvider(token=network.TOKEN, instance=network.HUB).get_backend("alpha")


def _from_id(world: World, name: str) -> Any:
    session = world.named(getattr(world.runtime, name).from_id("session9", world.service))
    with session:
        pass
    return session.session_id


def _enter(session: Any) -> None:
    with session:
        pass


def arguments(function: Any) -> str:
    """What the function takes, without annotations."""
    parameters = [each for each in inspect.signature(function).parameters.values() if each.name != "self"]
    return str(inspect.Signature([each.replace(annotation=inspect.Parameter.empty) for each in parameters]))
