"""The sorts of things that run circuits, as this release has them."""

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from world import World

Make = Callable[[World, Any], Any]
Run = Callable[[World, Any], None]


@dataclass(frozen=True)
class Kind:
    """One sort of thing that runs: `cls` makes it, `run` submits one job with it."""

    name: str
    cls: Callable[[Any], Any]
    run: Run


def _sampler(version: int) -> Run:
    if version == 1:
        return lambda world, primitive: primitive.run(world.circuit())
    return lambda world, primitive: primitive.run([world.circuit()])


def _estimator(version: int) -> Run:
    if version == 1:
        return lambda world, primitive: primitive.run(*world.observed())
    return lambda world, primitive: primitive.run([world.observed()])


def _executor(world: World, executor: Any) -> None:
    program = world.runtime.QuantumProgram(shots=10)
    program.append_circuit_item(world.circuit())
    executor.run(program)


RUN = {"Sampler": _sampler, "Estimator": _estimator}


def kinds(runtime: Any) -> Iterator[Kind]:
    """The classes of primitives that this release has."""
    for name in ("Sampler", "Estimator"):
        lower = name.lower()
        first, second = _class(runtime, lower, name + "V1"), _class(runtime, lower, name + "V2")
        if second is None:
            first = _class(runtime, lower, name)
        # In 0.48 the package of the estimator doesn't show the class.
        third = _class(runtime, f"executor_{lower}", name, name + "V2") or _class(runtime, f"executor_{lower}.{lower}", name + "V2")
        for kind, cls, version in ((name + "V1", first, 1), (name + "V2", second, 2), ("executor " + name, third, 2)):
            if cls is not None:
                yield Kind(kind, cls, RUN[name](version))
    if executor := getattr(runtime, "Executor", None):
        yield Kind("Executor", executor, _executor)
    if learner := _class(runtime, "noise_learner", "NoiseLearner"):
        yield Kind("NoiseLearner", learner, _sampler(2))


def _class(runtime: Any, module: str, *names: str) -> Any:
    try:
        found = importlib.import_module(f"{runtime.__name__}.{module}")
    except ImportError:
        return None
    return next((getattr(found, name) for name in names if hasattr(found, name)), None)
