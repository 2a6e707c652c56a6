"""What a program of a cell has at hand: the service's devices, the classes of this release, and notes of what happened."""

import contextlib
import contextvars
import importlib
import logging
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import network
from qiskit import QuantumCircuit
from qiskit.quantum_info import SparsePauliOp

CHANNELS = {"ibm_quantum": network.HUB, "ibm_cloud": network.INSTANCE, "ibm_quantum_platform": network.INSTANCE}


@dataclass
class World:
    """The world of one cell. `sessions` are the objects by what the cell calls them, `step` is what is being done."""

    runtime: Any
    net: network.Service
    service: Any
    alpha: Any
    beta: Any
    sessions: dict[str, Any] = field(default_factory=dict)
    step: str = "start"
    notes: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)

    def at(self, step: str) -> None:
        """What follows is that step."""
        self.step = step

    def named(self, session: Any, name: str = "the session") -> Any:
        """The session, called so in what is told."""
        self.sessions[name] = session
        return session

    def note(self, value: Any) -> None:
        """What a call gave, by its type where its text says nothing."""
        plain = value is None or isinstance(value, (bool, int, str, list))
        self.notes.append(f"{value}" if plain else f"a {type(value).__name__}" if not isinstance(value, type) else f"a {value.__name__}")

    def circuit(self) -> Any:
        """A circuit that the devices can run as it is."""
        circuit = QuantumCircuit(2, 2)
        circuit.x(0)
        circuit.measure([0, 1], [0, 1])
        return circuit

    def observed(self) -> tuple[Any, Any]:
        """A circuit without measurements, and an observable of it."""
        circuit = QuantumCircuit(2)
        circuit.x(0)
        return circuit, SparsePauliOp("ZZ")

    def device(self, name: str) -> Any:
        """The device, looked up once more."""
        return _device(self.service, name)


def _device(service: Any, name: str) -> Any:
    return service.get_backend(name) if type(service).__name__ == "IBMProvider" else service.backend(name)


@dataclass(frozen=True)
class Opened:
    """The client, the network in place of the real one, a service on a channel, and two of its devices."""

    runtime: Any
    net: network.Service
    service: Any
    alpha: Any
    beta: Any


def opened(channel: str) -> Opened:
    """A service on that channel, on which all worlds are made."""
    runtime, net, service = _service(channel)
    return Opened(runtime, net, service, _device(service, "alpha"), _device(service, "beta"))


def _service(channel: str) -> tuple[Any, network.Service, Any]:
    if channel == "provider":
        return _provider()
    runtime = importlib.import_module("qiskit_ibm_runtime")
    release = tuple(int(part) for part in runtime.__version__.split(".")[:2])
    net = network.installed(objects=release >= (0, 41))
    account = {"channel": channel, "token": network.TOKEN, "instance": CHANNELS[channel]}
    # The account of `QiskitRuntimeService()`.
    runtime.QiskitRuntimeService.save_account(**account, overwrite=True)
    return runtime, net, runtime.QiskitRuntimeService(**account)


def _provider() -> tuple[Any, network.Service, Any]:
    provider = importlib.import_module("qiskit_ibm_provider")
    net = network.installed(objects=False)
    return provider, net, provider.IBMProvider(token=network.TOKEN, instance=network.HUB)


@contextlib.contextmanager
def listening(world: World) -> Iterator[None]:
    """Notes the warnings and the log's warnings in the world."""
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: world.warned.append(f"log: {record.getMessage()}")  # type: ignore[method-assign]
    logger = logging.getLogger(world.runtime.__name__)
    logger.handlers, logger.propagate = [handler], False
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            yield
        finally:
            world.warned += [f"{each.category.__name__}: {each.message}" for each in caught]


def made(opened: Opened) -> World:
    """A fresh world: no session is open, nothing is submitted yet."""
    opened.net.jobs.clear()
    opened.net.calls.clear()
    opened.net.sessions.clear()
    if "_session" in vars(opened.alpha):
        # The session that `open_session` opened on the device.
        opened.alpha._session = None
    return World(opened.runtime, opened.net, opened.service, opened.alpha, opened.beta)


def apart(opened: Opened, program: "Program") -> dict[str, Any]:
    """What happens when the program runs in a world of its own."""
    module = importlib.import_module(opened.runtime.__name__ + ".session")
    if getattr(module, "_DEFAULT_SESSION", None) is not None and not isinstance(module._DEFAULT_SESSION, contextvars.ContextVar):
        module._DEFAULT_SESSION = None
    return contextvars.Context().run(lambda: told(made(opened), program))


Program = Callable[[World], None]


def told(world: World, program: Program) -> dict[str, Any]:
    """What happens when the program runs: where its jobs went, what was called, warned, noted and raised."""
    error = None
    with listening(world):
        try:
            program(world)
        except Exception as raised:
            error = [type(raised).__name__, world.step, str(raised)]
    jobs = [_place(world, job) for job in world.net.jobs]
    return {"jobs": jobs, "calls": list(world.net.calls), "error": error, "warned": world.warned, "notes": world.notes}


def _place(world: World, job: network.Job) -> str:
    by_id = {}
    for name, session in world.sessions.items():
        by_id.setdefault(getattr(session, "session_id", None) or getattr(session, "_session_id", None), name)
    id_ = job.id if job.opens else job.session
    where = "job mode" if id_ is None else "in " + by_id.get(id_, "a session of its own")
    return where + ("" if job.backend == "alpha" else f", on {job.backend or 'a device that the service chooses'}")
