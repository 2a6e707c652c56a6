"""What an import binds: a watched package's symbol, one of the project's own, or something foreign."""

from __future__ import annotations

import ast

from qlint.facts import Defined, Foreign, Reason, Value, Watched
from qlint.inference.tracker.guards import guard
from qlint.inference.tracker.handles import CodeModule
from qlint.inference.tracker.world import World, join, unknown


def imported(world: World, alias: ast.alias, module: CodeModule) -> Value:
    """The value of the name that an alias of an import in `module` binds."""
    statement = module.tree.parents[alias]
    if isinstance(statement, ast.Import):
        path = alias.name if alias.asname else alias.name.partition(".")[0]
        return named(world, path, module)
    assert isinstance(statement, ast.ImportFrom)
    return from_import(world, statement, alias.name, module)


def from_import(world: World, statement: ast.ImportFrom, name: str, module: CodeModule) -> Value:
    """The value of `name` in `from ... import name`."""
    own = world.imported(statement.module or "", statement.level, module)
    if own is not None:
        return exported(world, own, name)
    if statement.level:  # relative, and not to be found
        return unknown(Reason.FOREIGN)
    path = f"{statement.module}.{name}"
    return (Watched(path),) if world.knowledge.watches(path) else (Foreign(path),)


def named(world: World, path: str, module: CodeModule) -> Value:
    """The module of that absolute dotted path, as `import path` in `module` finds it."""
    own = world.imported(path, 0, module)
    if own is not None:
        return (Defined("module", path, own),)
    return (Watched(path),) if world.knowledge.watches(path) else (Foreign(path),)


def exported(world: World, module: CodeModule, name: str) -> Value:
    """What `name` is in a module of the project once the module has run; its bindings all count."""
    return world.settled((module, name), lambda: _exported(world, module, name))


def _exported(world: World, module: CodeModule, name: str) -> Value:
    tree = module.tree
    bindings = [*tree.module.bindings.get(name, ()), *tree.global_bindings.get(name, ())]
    if bindings:
        return join(world.bound(binding, module.frame) for binding in bindings)
    if (own := world.imported(name, 1, module)) is not None and module.is_package:
        return (Defined("module", f"{module.name}.{name}", own),)
    return starred(world, module, name) or unknown(Reason.UNBOUND)


def guarded(module: CodeModule, name: str) -> bool:
    """Whether an import that binds the name in a module of the project is guarded."""
    aliases = [each.node for each in module.tree.module.bindings.get(name, ()) if isinstance(each.node, ast.alias)]
    return any(guard(module.tree, alias, name, is_import=True) is not None for alias in aliases)


# What notebooks import with a star beside Qiskit; none of these modules has a name that is Qiskit's (asked of numpy 1.19 to 2.5,
# matplotlib 3.3 to 3.11, scipy 1.5 to 1.18, and Python 3.8 to 3.13).
_BESIDE = frozenset(("cmath", "itertools", "math", "matplotlib.pyplot", "numpy", "numpy.linalg", "pylab", "random", "scipy", "time"))
_OF_QISKIT = frozenset(("Aer", "BasicAer", "ClassicalRegister", "IBMQ", "QuantumCircuit", "QuantumRegister", "execute", "transpile"))


def _surely_lacks(module: str, name: str) -> bool:
    """Whether a star import of the module of another package binds the name in no release."""
    return module in _BESIDE and name in _OF_QISKIT


def starred(world: World, module: CodeModule, name: str) -> Value:
    """What the star imports of the module bind the name to; empty if they don't, unknown if that can't be told."""
    gone: Value = ()  # what a star bound in releases before the target: another star may bind the name in those of the target
    for statement in reversed(module.tree.module.stars):
        own = world.imported(statement.module or "", statement.level, module)
        if own is not None:
            value = () if name.startswith("_") else exported(world, own, name)
            if value and value != unknown(Reason.UNBOUND):
                return value
        elif statement.level or not world.knowledge.watches(statement.module or ""):
            if statement.level or not _surely_lacks(statement.module or "", name):
                return unknown(Reason.FOREIGN)
        elif (known := world.knowledge.module(statement.module or "")) is None or not known.complete:
            return unknown(Reason.UNKNOWN_API)
        elif (symbol := known.names.get(name)) is not None:
            value = (Watched(f"{statement.module}.{name}"),)
            lowest = world.target[symbol.distribution].lowest
            if not symbol.alive(lowest):
                gone = gone or (value if known.ever_starred(name) else ())
            elif known.starred(name, lowest):
                return value
    return gone
