"""Whether objects of a class have a member in any release, as far as all members of the class are known."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

from packaging.version import Version

from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Base, Class, Remedy, Symbol
from qlint.knowledge.verdict import class_lives
from qlint.target import Target

# The modules of the standard library with bases whose members are the same in all versions of Python, but for some classes.
_STANDARD = frozenset({"abc", "builtins", "collections", "collections.abc", "enum", "numbers", "typing"})
_GROWING = (BaseException, int, float, complex, str, bytes)
_EVERYTHING = "*"  # stands for names that only a service knows
# Classes that others derive from, and of which functions of the watched packages give objects of their own making.
CONCRETE = frozenset(
    {
        "qiskit.circuit.quantumcircuit.QuantumCircuit",
        "qiskit.primitives.primitive_job.PrimitiveJob",
        "qiskit.quantum_info.operators.operator.Operator",
        "qiskit.quantum_info.states.densitymatrix.DensityMatrix",
        "qiskit.quantum_info.states.statevector.Statevector",
    }
)


def never_had(cls: str, name: str, knowledge: Knowledge, target: Target) -> bool:
    """Whether no object of the class ever had a public member of that name, in releases that had the class of that definition.

    False where it isn't known: where in the target's releases the class, or a base, may have more members than are listed.
    """
    if name.startswith("_") or any(knowledge.member(cls, each) is not None for each in (name, _EVERYTHING)):
        return False
    return _lacks(cls, name, knowledge, target)


def misplaced(cls: str, name: str, knowledge: Knowledge) -> tuple[Remedy, ...]:
    """What people mean who read a member that the class, and its bases, are told by hand never to have had; nothing for others."""
    from qlint.knowledge.remedies import elsewhere  # most files have no finding

    if knowledge.member(cls, name) is not None:
        return ()
    return tuple(remedy for each in _line(cls, knowledge) for remedy in elsewhere(f"{each.path}.{name}"))


def _line(cls: str, knowledge: Knowledge) -> Iterator[Class]:
    """The class and its known bases, the nearest first, in whatever release."""
    waiting, seen = [cls], set[str]()
    while waiting:
        for each in knowledge.classes(waiting.pop(0)):
            if each.path not in seen:
                seen.add(each.path)
                waiting += [base.path for base in each.bases]
                yield each


def has_below(cls: str, name: str, knowledge: Knowledge) -> bool:
    """Whether a class that derives from the class has or had the member."""
    owners = (member.path.rpartition(".")[0] for member in knowledge.members_named(name))
    return any(each != cls and knowledge.subclass(each, cls) for owner in owners for each in (owner, *knowledge.deriving(owner)))


def has_beside(cls: str, name: str, knowledge: Knowledge) -> bool:
    """Whether a class that derives from a base of the class has or had the member: what is told to be of one may be of the other."""
    bases = {base.path for each in knowledge.classes(cls) for base in each.bases}
    return any(has_below(base, name, knowledge) for base in bases)


def is_given_as_such(cls: str, knowledge: Knowledge) -> bool:
    """Whether what functions of the watched packages give as an object of the class is of no class of the user's that derives from it."""
    return cls in CONCRETE or not any(each != cls for each in knowledge.deriving(cls))


def members(cls: str, knowledge: Knowledge, target: Target) -> Iterator[Symbol]:
    """The public members, in the newest release of the target, of the class and of its known bases: the nearest first."""
    for each in _line(cls, knowledge):
        newest = target[each.distribution].highest
        if class_lives(each, newest):
            yield from (member for name, member in each.members.items() if name.isidentifier() and member.alive(newest))


def _lacks(path: str, name: str, knowledge: Knowledge, target: Target, seen: tuple[str, ...] = ()) -> bool:
    found = knowledge.classes(path)
    if not found:
        return _standard_lacks(path, name)
    there = [(cls, releases) for cls in found if (releases := _releases(cls, target))]
    for cls, releases in there:
        if any(life.covers(release) for life in cls.open for release in releases):
            return False
        bases = (base.path for base in _bases(cls, target) if base.path not in seen)
        if not all(_lacks(base, name, knowledge, target, (*seen, path, cls.path)) for base in bases):
            return False
    return bool(there)


def _releases(cls: Class, target: Target) -> list[Version]:
    """The releases of the target that have the class."""
    return [release for release in target[cls.distribution].releases if class_lives(cls, release)]


def _bases(cls: Class, target: Target) -> Iterator[Base]:
    """The bases that the class has in releases of the target."""
    releases = target[cls.distribution].releases
    return (base for base in cls.bases if any(life.covers(release) for life in base.lives for release in releases))


def _standard_lacks(path: str, name: str) -> bool:
    """Whether the path is a class of the standard library that is known to lack the member."""
    module, _, last = path.rpartition(".")
    base = getattr(importlib.import_module(module), last, None) if module in _STANDARD else None
    if not isinstance(base, type) or issubclass(base, _GROWING):
        return False
    return not any(name in each.__dict__ for each in base.__mro__)  # `hasattr` knows nothing of an enum's `value`
