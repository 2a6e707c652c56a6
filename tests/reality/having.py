"""Runs in an environment of `environments`, on any Python from 3.6 on: tells which public attributes classes and their objects have.

The first argument is a file of JSON: a list of [module, name] of classes. Their attributes are printed as JSON, by "module.name": those
of the class, and those of an object of it, where one can be made here of a plain argument or two.
"""

import contextlib
import importlib
import io
import json
import os
import signal
import sys
import warnings

# Where objects are made: nothing here asks a service.
MAKING = (
    *("qiskit.circuit", "qiskit.quantum_info", "qiskit.transpiler", "qiskit.primitives", "qiskit.dagcircuit", "qiskit.result"),
    *("qiskit_aer", "qiskit_ibm_runtime.options", "qiskit_ibm_runtime.fake_provider", "qiskit.synthesis", "qiskit.providers.fake_provider"),
)
ARGUMENTS = ((), (1,), (2,), ("x",), ("X",), ([],), ({},), ([1, 0],), ([[1, 0], [0, 1]],), (1, 1), (0, "x"), ("x", 1, []))
SECONDS = 5


def attributes(module, name):
    """The public attributes of the class, and of an object of it; nothing where it isn't there."""
    try:
        cls = getattr(importlib.import_module(module), name)
    except BaseException:  # whatever a module does when it is imported
        return []
    found = set(dir(cls)) | {each for base in cls.__mro__ for each in base.__dict__}
    if module.startswith(MAKING):
        for thing in made(cls):
            found |= set(getattr(thing, "__dict__", ())) | set(listed(thing))
    return sorted(each for each in found if not each.startswith("_"))


def made(cls):
    """Some objects of exactly that class."""
    for arguments in ARGUMENTS:
        signal.alarm(SECONDS)
        try:
            thing = cls(*arguments)
        except BaseException:  # another signature, or an abstract class; of Rust, a panic
            continue
        finally:
            signal.alarm(0)
        if type(thing) is cls:
            yield thing


def listed(thing):
    """What `dir` tells of it."""
    try:
        return dir(thing)
    except BaseException:
        return []


def expired(*_):
    raise TimeoutError


def main(file):
    signal.signal(signal.SIGALRM, expired)
    with open(file, encoding="utf-8") as lines:
        wanted = json.load(lines)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        told = {module + "." + name: attributes(module, name) for module, name in wanted}
    print(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)  # whatever threads the packages left behind


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main(sys.argv[1])
