"""The history against what reflection shows, in both directions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from qlint.knowledge import schema
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Kind, Symbol
from qlint.knowledge.signature import How, Parameter, parameters
from tests.reality.known import Known, compared
from tests.reality.seen import WATCHED, Class, Member, Module, Name, Seen, public


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """`what` is a word or two: `unfound` is said by the history and not there, `untold` is there and not said by the history.

    `unread` is what is not said either, of a module or a class of which the history says that it may have more than is listed.
    """

    what: str
    path: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.what} {self.path}" + (f" {self.detail}" if self.detail else "")


def differences(seen: Seen, knowledge: Knowledge, *, whole: bool = True) -> Iterator[Difference]:
    """All differences; with `whole=False` those of the modules and classes that were seen, as these are a part only."""
    comparison = Comparison(seen, Known(knowledge, seen.releases))
    yield from comparison.module_paths() if whole else ()
    for path, module in seen.modules.items():
        if public(path):
            yield from comparison.module(path, module)
    for cls in seen.classes:
        yield from comparison.class_(cls)
    for place, names in seen.made.items():
        yield from comparison.made(place, names)


class Comparison:
    """What was seen in one environment, beside what is known of its releases."""

    def __init__(self, seen: Seen, known: Known) -> None:
        self._seen = seen
        self._known = known

    def module_paths(self) -> Iterator[Difference]:
        """Modules on one side only."""
        for path in self._seen.modules:
            if public(path) and not path.endswith("__main__") and not self._known.has_module(path):
                yield Difference("untold module", path)
        for path in self._known.modules():
            if path in self._seen.failed:
                yield Difference("unimportable module", path)
            elif path not in self._seen.modules:
                yield Difference("unfound module", path)

    def module(self, path: str, module: Module) -> Iterator[Difference]:
        """Names, kinds, definitions, signatures and `__all__` of a module that both sides have."""
        if not self._known.has_module(path):
            return
        said = self._known.names(path)
        for name in sorted(said.keys() - module.names.keys()):
            if not name.startswith("_"):
                yield Difference("unfound name", said[name].path)
        for name, real in module.names.items():
            if symbol := said.get(name) or self._known.symbol(f"{path}.{name}"):
                yield from self._name(f"{path}.{name}", symbol, real)
            else:
                yield Difference("untold name" if self._known.complete(path) else "unread name", f"{path}.{name}")
        yield from self._star(path, module)

    def _name(self, path: str, symbol: Symbol, real: Name) -> Iterator[Difference]:
        definition = self._known.definition(symbol)
        behind = self._known.behind(symbol)
        if real.foreign:
            if WATCHED.match(definition) and Kind.ATTRIBUTE not in (real.kind, behind.kind):
                yield Difference("definition", path, f"{definition}, really of another package")
            return
        if behind.kind is not real.kind:
            yield Difference("kind", path, f"{behind.kind.value}, really {real.kind.value}")
        elif not _same(self._known.definition(behind), real):
            yield Difference("definition", path, f"{self._known.definition(behind)}, really {real.definition or min(real.places)}")
        if real.signature is not None and path == definition:
            yield from self._signature(symbol, path, real.signature)

    def _star(self, path: str, module: Module) -> Iterator[Difference]:
        said = self._known.star(path)
        really = None if module.star is None else tuple(sorted(set(module.star)))
        if said != really:
            yield Difference("star", path, " ".join(sorted(set(said or ()) ^ set(really or ()))) or "none and empty")

    def _signature(self, symbol: Symbol, path: str, really: str) -> Iterator[Difference]:
        said = self._known.signature(symbol)
        if not said:
            yield Difference("untold signature", path, really)
        elif _comparable(said) != _comparable(really):
            yield Difference("signature", path, f"{said}, really {really}")

    def class_(self, cls: Class) -> Iterator[Difference]:
        """Bases and members of a class that a public name leads to."""
        known = self._known.class_(cls.place, *sorted(cls.places))
        if known is None:
            if any(map(public, cls.places)):
                yield Difference("untold class", cls.place)
            return
        yield from self._bases(known, cls)
        really = {name: member for name, member in cls.members.items() if compared(name)}
        for name in sorted(self._known.members(known).keys() - really.keys() - cls.annotated):
            if self._known.inherited(known, name) is None:
                yield Difference("unfound member", f"{known.path}.{name}")
        for name, member in really.items():
            yield from self._member(known, name, member)

    def _bases(self, known: schema.Class, cls: Class) -> Iterator[Difference]:
        said = [self._known.canonical(path) for path in self._known.bases(known) if WATCHED.match(path)]
        if len(said) != len(cls.bases) or not all(map(_same, said, cls.bases)):
            really = ", ".join(base.definition or min(base.places, default="?") for base in cls.bases)
            yield Difference("bases", known.path, f"{', '.join(said) or 'none'}, really {really or 'none'}")

    def _member(self, known: schema.Class, name: str, real: Member) -> Iterator[Difference]:
        path = f"{known.path}.{name}"
        symbol = self._known.member(known, name)
        if symbol is None and real.inheritable and self._known.inherited(known, name):
            return
        if symbol is None:
            yield Difference("untold member" if known.complete else "unread member", path)
        elif symbol.kind is not real.kind:
            yield Difference("kind", path, f"{symbol.kind.value}, really {real.kind.value}")
        elif real.signature is not None:
            yield from self._signature(symbol, path, real.signature)

    def made(self, place: str, names: Iterable[str]) -> Iterator[Difference]:
        """Attributes of an object that its class has in no release. Where they were set it doesn't say, so a base may have them."""
        known = self._known.class_(place)
        for name in names if known and known.complete else ():
            if known and not self._known.ever(known, name):
                yield Difference("untold attribute", f"{known.path}.{name}")


def _same(definition: str, real: Name) -> bool:
    """Whether the definition is that of the name: its own where it says one, else any path that leads to the same object."""
    if real.definition:
        return _renamed(definition) == _renamed(real.definition)
    return not real.places or _renamed(definition) in map(_renamed, real.places)


def _renamed(path: str) -> str:
    """The path under the name of the package that the history has definitions under."""
    return re.sub(r"^qiskit\.providers\.aer\b", "qiskit_aer", path)


def _comparable(text: str) -> tuple[Parameter, ...]:
    """The parameters, where the object itself is always passed by position."""
    found = parameters(text)
    leading = found[:1] if found and found[0].name in ("self", "cls") else ()
    return (*(replace(each, how=How.POSITIONAL) for each in leading), *found[len(leading) :])
