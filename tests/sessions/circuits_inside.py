"""Prints, as JSON, what an installed qiskit-ibm-runtime makes of gates: `python circuits_inside.py DIRECTORY CHANNEL`.

Standard input has, as JSON, methods of circuits. For each that there is: the name of the instruction that it adds, and the error that
each primitive raises for such a circuit, "" for none. Beside them, the instructions that some described device has, and what the second
generation's sampler raises for such circuits on a fake device.
"""

from __future__ import annotations

import inspect
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ANGLES = {"cp": 1, "crx": 1, "cry": 1, "crz": 1, "cu": 4, "p": 1, "r": 2, "rv": 3, "rxx": 1, "ry": 1, "ryy": 1, "u": 3}
THREE, FOUR = frozenset({"ccx", "ccz", "cswap", "rccx"}), frozenset({"rcccx"})
PAIRS = frozenset({"ch", "cp", "crx", "cry", "crz", "cs", "csdg", "csx", "cu", "cy", "dcx", "iswap", "rxx", "ryy", "swap"})


def circuit(method: str) -> Any:
    """A circuit with what the method adds, and a measurement."""
    from qiskit import QuantumCircuit  # noqa: PLC0415

    built = QuantumCircuit(2 if method not in THREE | FOUR else 4, 1)
    if method in {"initialize", "prepare_state"}:
        getattr(built, method)([0, 1], 0)
    elif method == "unitary":
        built.unitary([[0, 1], [1, 0]], 0)
    else:
        qubits = 3 if method in THREE else 4 if method in FOUR else 2 if method in PAIRS else 1
        getattr(built, method)(*[0.1] * ANGLES.get(method, 0), *range(qubits))
    built.measure(0, 0)
    return built


def primitives(runtime: Any) -> Iterator[tuple[str, Any]]:
    """The samplers, each with what runs a circuit on a device."""
    for name in ("SamplerV1", "SamplerV2"):
        if (cls := getattr(runtime, name, None)) is not None:
            yield name, lambda device, each, cls=cls: cls(device).run([each])
    if not hasattr(runtime, "SamplerV2"):
        yield "Sampler", lambda device, each: runtime.Sampler(backend=device).run([each])


def outcome(world: Any, opened: Any, run: Any, method: str) -> str:
    """What running the circuit raises."""
    error = world.apart(opened, lambda each: run(each.alpha, circuit(method)))["error"]
    return error[0] if error else ""


def faked(runtime: Any, methods: list[str]) -> dict[str, str]:
    """What running a circuit with each of the methods' instructions raises in the local testing mode."""
    from qiskit_ibm_runtime import fake_provider  # noqa: PLC0415

    found = {}
    for each in methods:
        try:
            runtime.SamplerV2(fake_provider.FakeManilaV2()).run([circuit(each)])
        except Exception as error:
            found[each] = type(error).__name__
    return found


def instructions() -> list[str]:
    """What some device has of which the package has the description."""
    from qiskit_ibm_runtime import fake_provider  # noqa: PLC0415

    made = [
        each() for name, each in vars(fake_provider).items() if name.startswith("Fake") and inspect.isclass(each) and "Prov" not in name
    ]
    return sorted({name for each in made if hasattr(each, "target") for name in each.target.operation_names})


def main() -> None:
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(Path(__file__).with_name("inside")))
    sys.path.insert(0, sys.argv[1])
    os.environ["HOME"], os.environ["USAGE_DATA_OPT_OUT"] = tempfile.mkdtemp(), "True"
    import world  # noqa: PLC0415
    from qiskit import QuantumCircuit  # noqa: PLC0415

    opened = world.opened(sys.argv[2])
    methods = [each for each in json.load(sys.stdin) if hasattr(QuantumCircuit, each)]
    run = dict(primitives(opened.runtime))
    raised = {each: {name: outcome(world, opened, how, each) for name, how in run.items()} for each in ["x", *methods]}
    added = {each: circuit(each).data[0].operation.name for each in methods}
    fake = faked(opened.runtime, methods) if hasattr(opened.runtime, "SamplerV2") else {}
    print(json.dumps({"raised": raised, "added": added, "devices": instructions(), "faked": fake}))


if __name__ == "__main__":
    main()
