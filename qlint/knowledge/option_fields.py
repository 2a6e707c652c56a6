"""Which fields the option classes of IBM's primitives have, release by release, and what became of a field that one refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from packaging.version import Version

from qlint.knowledge.arguments import Fate
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class, Kind, Symbol, version
from qlint.knowledge.verdict import class_lives
from qlint.target import Target

DISTRIBUTION = "qiskit-ibm-runtime"
_PACKAGE = "qiskit_ibm_runtime"
_MODULES = (f"{_PACKAGE}.options.", f"{_PACKAGE}.options_models.")
_NAMES = ("Options", "OptionsV2")
_FIRST = version("0.21.0")  # the options of version 2 take no other fields than theirs; before, all classes do
# Of version 1, and those that 0.46 alone had: plain data classes.
_OPEN = frozenset({
    *(f"{_PACKAGE}.options.{name}_options.{name.capitalize()}Options" for name in ("execution", "resilience", "transpilation")),
    *(f"{_PACKAGE}.options.executor_options.{name}Options" for name in ("Environment", "Execution", "Executor")),
    *(f"{_PACKAGE}.options.options.{name}" for name in ("BaseOptions", "Options")),
})  # fmt: skip
# The overlay tells of this class what `Options` had, whose name it got in 0.28.0; the classes that derive from it had none of that.
_NAMED_OPTIONS = f"{_PACKAGE}.options.options.OptionsV2"
_OF_OPTIONS = frozenset({"execution", "optimization_level", "resilience", "resilience_level", "transpilation"})

At = Callable[[Version], str]


@dataclass(frozen=True, slots=True)
class Refused:
    """A field that releases of the target refuse: `cls` is the class in the first of them.

    `release` is the first that lost the field, or the first that has it, "" if none ever had it. `symbol` is the field where another
    release has it; `everywhere` if no release of the target that has the class takes it.
    """

    cls: str
    name: str
    fate: Fate
    release: str
    everywhere: bool
    releases: tuple[Version, ...]
    symbol: Symbol | None = None


def is_options(path: str) -> bool:
    """Whether the definition path is that of an option class, or of what annotations have beside one: a dict, what is not set."""
    return path.startswith(_MODULES)


def _is_class(path: str) -> bool:
    return is_options(path) and path.endswith(_NAMES)


class OptionFields:
    """The questions about one target."""

    def __init__(self, knowledge: Knowledge, target: Target) -> None:
        self._knowledge, self._target = knowledge, target
        known = knowledge.distributions.get(DISTRIBUTION)
        self._all = tuple(map(version, known.releases)) if known is not None else ()

    def of(self, cls: str, release: Version) -> dict[str, Symbol] | None:
        """The fields that the class takes in a release; None where it isn't there, or takes any."""
        found = self._knowledge.class_(cls)
        if found is None or not _is_class(cls) or cls in _OPEN or release < _FIRST or not class_lives(found, release):
            return None
        return {name: member for each in self._line(found, release) for name, member in self._own(each, cls, release)}

    def _line(self, cls: Class, release: Version) -> Iterator[Class]:
        for base in cls.bases:
            for each in self._knowledge.classes(base.path) if any(life.covers(release) for life in base.lives) else ():
                yield from self._line(each, release)
        yield cls

    def _own(self, cls: Class, asked: str, release: Version) -> Iterator[tuple[str, Symbol]]:
        without = _OF_OPTIONS if cls.path == _NAMED_OPTIONS != asked else frozenset()
        for name, member in cls.members.items():
            if member.alive(release) and name not in without:
                yield name, member

    def below(self, at: At, field: str) -> At:
        """The class of the field of a class, release by release; "" where it is none."""

        def found(release: Version) -> str:
            member = (self.of(at(release), release) or {}).get(field)
            return next((each for each in _types(member, release) if _is_class(each)), "") if member else ""

        return found

    def held(self, path: str) -> At:
        """The class of the options that a primitive has, by a path that leads to the primitive's class."""
        symbol = self._knowledge.symbol(path)

        def found(release: Version) -> str:
            lives = symbol.lives if symbol is not None else ()
            definition = next((life.definition or path for life in lives if life.covers(release)), "")
            member = self._knowledge.member(definition, "options") if definition else None
            return next((each for each in _types(member, release) if _is_class(each)), "") if member is not None else ""

        return found

    def refused(self, at: At, name: str) -> Refused | None:
        """What became of the field of that name; None if some release of the target that has the class takes it, or takes any."""
        there = [(release, self.of(at(release), release)) for release in self._target[DISTRIBUTION].releases if at(release)]
        lacking = [release for release, fields in there if fields is not None and name not in fields]
        if not lacking or any(fields is None for _, fields in there):
            return None
        first, said = lacking[0], (len(lacking) == len(there), tuple(lacking))
        history = [(release, fields.get(name)) for release in self._all if (fields := self.of(at(release), release)) is not None]
        had = [(release, member) for release, member in history if member is not None]
        before = [each for each in had if each[0] < first]
        if before:
            gone = next(release for release, member in history if member is None and release > before[-1][0])
            return Refused(at(first), name, Fate.GONE, str(gone), *said, before[-1][1])
        if had:
            return Refused(at(first), name, Fate.COMING, str(had[0][0]), *said, had[0][1])
        return Refused(at(first), name, Fate.NEVER, "", *said)


def _types(member: Symbol, release: Version) -> Iterator[str]:
    """The alternatives of what reading the member gives in the release."""
    said = next((each.gives for each in member.signatures if each.gives and each.covers(release)), member.gives)
    if member.kind in (Kind.ATTRIBUTE, Kind.PROPERTY):
        yield from said.split(" | ")
