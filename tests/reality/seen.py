"""What reflection shows of one environment, in the terms of the history: modules with their names, classes with their members."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from qlint.knowledge.schema import Kind

WATCHED = re.compile(r"(?:qiskit|qiskit_aer|qiskit_algorithms|qiskit_ibm_provider|qiskit_ibm_runtime|qiskit_ibm)(?:\.|$)")


def public(path: str) -> bool:
    """Whether no component of the path is private; dunder names are public."""
    return not any(part.startswith("_") and not part.endswith("__") for part in path.split("."))


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a module. `foreign`: what it stands for is of no watched package.

    `definition` is the path of the statement that made the class or function, or of the module; "" where nothing says it.
    `places` are all paths that lead to the same object (none where that isn't known), `signature` that of a function at its definition.
    """

    kind: Kind
    definition: str = ""
    places: frozenset[str] = frozenset()
    foreign: bool = False
    signature: str | None = None


@dataclass(frozen=True, slots=True)
class Module:
    """A module that can be imported; `star` is its `__all__`."""

    names: Mapping[str, Name]
    star: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a class. `inheritable`: that of a base class may be meant (a method sets it on `self`, or a loop copied it)."""

    kind: Kind
    signature: str | None = None
    inheritable: bool = False


@dataclass(frozen=True, slots=True)
class Class:
    """A class with its own members, those that its methods set on `self` among them.

    `place` is a path that leads to it, one of its `places`. `annotated` may be members: the body says their type and no value.
    `bases` are those of watched packages.
    """

    place: str
    places: frozenset[str]
    members: Mapping[str, Member]
    annotated: frozenset[str] = frozenset()
    bases: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """An environment. `failed` are the modules that are there and can't be imported, with the reason.

    `made` are the attributes of some objects, by paths that lead to their classes.
    """

    releases: Mapping[str, str]
    modules: Mapping[str, Module]
    classes: tuple[Class, ...]
    failed: Mapping[str, str] = field(default_factory=dict)
    made: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def seen(dump: Mapping[str, Any], releases: Mapping[str, str]) -> Seen:
    """The dump as `reflect.py` writes it; `releases` are those of the watched distributions."""
    return _Dump(dump).seen(releases)


class _Dump:
    def __init__(self, dump: Mapping[str, Any]) -> None:
        self._dump = dump
        self._objects: Mapping[str, Any] = dump["objects"]

    def seen(self, releases: Mapping[str, str]) -> Seen:
        modules = {path: self._module(path, each) for path, each in self._dump["modules"].items() if WATCHED.match(path)}
        made = {min(self._places_of(key), default=key): tuple(names) for key, names in self._dump["made"].items()}
        return Seen(releases, modules, tuple(self._classes()), self._dump["failed"], made)

    @cached_property
    def _places(self) -> Mapping[str, frozenset[str]]:
        """By object, the paths that lead to it."""
        found: dict[str, set[str]] = {}
        for path, module in self._dump["modules"].items():
            for name, (_, key) in self._names(module):
                found.setdefault(key, set()).add(f"{path}.{name}")
        waiting = list(found)
        while waiting:  # classes within classes
            outer = waiting.pop()
            for name, (kind, _, key) in self._objects.get(outer, {}).get("own", {}).items():
                if kind == "class":
                    waiting += [key] if key not in found else []
                    found.setdefault(key, set()).update({f"{place}.{name}" for place in found[outer]} - found.get(key, set()))
        return {key: frozenset(each) for key, each in found.items()}

    def _names(self, module: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
        yield from (module["names"] | module.get("lazy", {})).items()

    def _module(self, path: str, module: Mapping[str, Any]) -> Module:
        star = module["all"]
        names = {name: self._name(kind, key) for name, (kind, key) in self._names(module)}
        return Module(names, None if star is None else tuple(star))

    def _name(self, kind: str, key: str) -> Name:
        if kind == "module":
            return Name(Kind.MODULE, key, frozenset({key}), foreign=not WATCHED.match(key))
        record = self._objects.get(key)
        if record is None:
            return Name(Kind.ATTRIBUTE)
        places = self._places[key]
        return Name(
            Kind(kind),
            _definition(record, places),
            places,
            foreign=not self._ours(record),
            signature=record.get("signature") if kind == "function" else None,
        )

    def _ours(self, record: Mapping[str, Any]) -> bool:
        """Whether it is of a watched package; some classes of extension modules name no module."""
        return bool(WATCHED.match(record["module"])) or "stored" in record

    def _classes(self) -> Iterator[Class]:
        for key, record in self._objects.items():
            if record["kind"] == "class" and self._ours(record) and self._places_of(key):
                yield self._class(key, record)

    def _class(self, key: str, record: Mapping[str, Any]) -> Class:
        places = self._places_of(key)
        definition = f"{record['module']}.{record['name']}"
        members = {name: Member(Kind.ATTRIBUTE, inheritable=True) for name in record["stored"]}
        copied = record["copied"]
        members |= {name: Member(Kind(kind), text, name in copied) for name, (kind, text, _) in record["own"].items()}
        if "__new__" in members:
            members.setdefault("__init__", members["__new__"])  # the history has one constructor
        return Class(
            place=definition if definition in places else min(places, key=lambda place: (place.count("."), place)),
            places=places,
            members=members,
            annotated=frozenset(record["annotated"]),
            bases=tuple(self._base(each) for each in record["bases"] if self._ours(self._objects[each])),
        )

    def _places_of(self, key: str) -> frozenset[str]:
        """The paths that lead to the class; of one with a private name only that of its statement."""
        record = self._objects[key]
        return self._places.get(key) or frozenset([f"{record['module']}.{record['name']}"] if record.get("written") else ())

    def _base(self, key: str) -> Name:
        record = self._objects[key]
        places = self._places_of(key)
        return Name(Kind.CLASS, _definition(record, places), places)


def _definition(record: Mapping[str, Any], places: frozenset[str]) -> str:
    """The path of the statement that made the object, if that leads to it; where private names lead was not looked up."""
    path = f"{record['module']}.{record['name']}"
    return path if record.get("written") and (path in places or not public(path)) else ""
