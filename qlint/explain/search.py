"""From a question to the one thing it is about, or to the several that it may be, or to what was meant instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qlint.explain import belonging
from qlint.explain.asking import Question
from qlint.explain.grouping import hidden
from qlint.explain.spelling import Spelling
from qlint.explain.things import Argument, Member, Name, Thing
from qlint.knowledge import suggest
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class, Kind, version
from qlint.target import Target

_FEW = 5  # things that may be meant, at most
_LONG = 4  # a name lasted long if that part of all releases had it


@dataclass(frozen=True, slots=True)
class Found:
    """What was asked for: one thing, or as many parameters as were asked for; `others` bear the same name deeper in the package."""

    things: tuple[Thing, ...]
    others: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True)
class Several:
    """All that may have been meant, told under paths that are exact, the best known first."""

    candidates: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing of that name. `place` is the module, class or callable that it was asked of, "" where that is not known either.

    `sure`: all that was ever at `place` is known, and it was not there. `similar` can be asked for. `paths` are those that it would have.
    """

    place: str
    sure: bool
    similar: tuple[str, ...]
    paths: tuple[str, ...] = ()


Answer = Found | Several | Nothing


def search(asked: Question, knowledge: Knowledge, target: Target) -> Answer:
    """The answer to the question. Letters of another case count only where nothing is spelt as asked."""
    spellings = (Spelling(knowledge), Spelling(knowledge, fold=True))
    found = next(filter(None, (spelling.things(asked.path) for spelling in spellings)), [])
    if not found:
        return _missing(asked.path, knowledge, target)
    if not asked.arguments:
        return _one_or_several(found, knowledge)
    having = list(_having(found, asked.arguments, knowledge))
    if not having:
        return _no_parameter(asked, found, knowledge)
    answer = _one_or_several(having, knowledge)
    callables = answer.things if isinstance(answer, Found) else answer.candidates
    arguments = tuple(Argument(each, name) for each in callables for name in asked.arguments if not isinstance(each, Argument))
    return Found(arguments) if isinstance(answer, Found) else Several(arguments)


def _one_or_several(found: Iterable[Name | Member], knowledge: Knowledge) -> Found | Several:
    """One where there is only one, or where one is at the top of the only package that has such a name, and lasted."""
    unique = sorted({each.path: each for each in found}.values(), key=lambda each: _fame(each, knowledge))
    packages = {each.path.partition(".")[0] for each in unique if isinstance(each, Name)}
    if len(unique) == 1 or (len(packages) == 1 and [_at_top(each, knowledge) for each in unique].count(True) == 1):
        return Found((unique[0],), tuple(unique[1:]))
    return Several(tuple(unique))


def _fame(thing: Name | Member, knowledge: Knowledge) -> tuple[bool, bool, bool, bool, int, int, str]:
    """Sorts first what users know best: what a package exports, is near its top, and imported most; last what is not for them."""
    name: Name | Member = thing
    while isinstance(name, Member):
        name = name.owner
    inner = name is thing and name.kind is Kind.MODULE and name.path.count(".") > 1
    depth, imports = thing.path.count("."), len(name.exports)
    return hidden(thing.path), inner, not _at_top(thing, knowledge), _old(name, knowledge), depth, -imports, thing.path


def _old(name: Name, knowledge: Knowledge) -> bool:
    """Whether it went in the first half of all releases."""
    releases, gone = knowledge.distributions[name.symbol.distribution].releases, name.symbol.lives[-1].gone
    return gone is not None and version(gone) < version(releases[len(releases) // 2])


def _at_top(thing: Name | Member, knowledge: Knowledge) -> bool:
    """Whether a package itself exports it, and did so for long."""
    if not isinstance(thing, Name) or thing.path.count(".") != 1:
        return False
    releases = knowledge.distributions[thing.symbol.distribution].releases
    having = sum(any(life.covers(version(release)) for life in thing.symbol.lives) for release in releases)
    return thing.symbol.lives[-1].gone is None or having * _LONG >= len(releases)


def _having(found: Sequence[Name | Member], arguments: Iterable[str], knowledge: Knowledge) -> Iterator[Name | Member]:
    """Those that name one of the parameters in some release, else those that take any keyword."""
    signed = [(thing, belonging.signatures(thing, knowledge)) for thing in found]
    asked = tuple(arguments)
    naming = [thing for thing, known in signed if all(any(belonging.names_parameter(each, name) for each in known) for name in asked)]
    yield from naming or (thing for thing, known in signed if any(map(belonging.takes_any, known)))


def _no_parameter(asked: Question, found: Sequence[Name | Member], knowledge: Knowledge) -> Nothing:
    signatures = [each for thing in found for each in belonging.signatures(thing, knowledge) if each.text]
    known = sorted({each.name for signature in signatures for each in signature.parameters})
    similar = (each for argument in asked.arguments for each in suggest.like(argument, known))
    place = found[0].path if len(found) == 1 else asked.path
    return Nothing(place, bool(signatures), tuple(f"{asked.path}({each}=)" for each in similar))


def _missing(path: str, knowledge: Knowledge, target: Target) -> Nothing:
    above, _, name = path.rpartition(".")
    if suggest.never_was(path, knowledge):
        elsewhere = tuple(dict.fromkeys((*_ends(path, knowledge), *suggest.candidates(path, knowledge, target))))
        gone = suggest.like(name, (each.name for each in knowledge.exports(above)))
        return Nothing(above, True, elsewhere or tuple(f"{above}.{each}" for each in gone), (path,))
    if owners := Spelling(knowledge).things(above) if above else []:
        classes = list(_classes(owners, knowledge))
        known = sorted({member for cls in classes for member in cls.members})
        similar = tuple(f"{above}.{each}" for each in suggest.like(name, known)) or _ends(path, knowledge)
        place = owners[0].path if len(owners) == 1 else above
        return Nothing(place, _all_known(classes, knowledge), similar, tuple(f"{cls.path}.{name}" for cls in classes))
    return Nothing("", False, _ends(path, knowledge) or _alike(path, knowledge), (path,))


def _all_known(classes: Sequence[Class], knowledge: Knowledge) -> bool:
    """Whether all members are known that objects of the classes ever had."""
    bases = (base.path for cls in classes for base in cls.bases)
    return bool(classes) and all(cls.complete for cls in classes) and all(belonging.base_class(path, knowledge) for path in bases)


def _alike(path: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The known words that look like a single name."""
    words = {word for distribution in knowledge.distributions for word in knowledge.vocabulary(distribution)} if "." not in path else set()
    near = [word for word in words if word[:1].lower() == path[:1].lower()]  # comparing with all takes seconds
    written_so = [word for word in near if word[:1].isupper() == path[:1].isupper()]
    return suggest.like(path, sorted(written_so)) or suggest.like(path, sorted(near))


def _ends(path: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The best known things of the path's package that end like it, by as many components as can be."""
    parts = path.split(".")
    for start in range(1, len(parts)):
        found = Spelling(knowledge).things(".".join(parts[start:]))
        near = [each for each in found if each.path.partition(".")[0] == parts[0] or parts[0][:1].isupper()]
        if near:
            ordered = sorted(near, key=lambda each: _fame(each, knowledge))
            return tuple(dict.fromkeys(each.path for each in ordered))[:_FEW]
    return ()


def _classes(owners: Iterable[Name | Member], knowledge: Knowledge) -> Iterator[Class]:
    """The classes and their bases."""
    seen = set[str]()
    waiting = [path for owner in owners for path, _ in belonging.classes(owner, knowledge)]
    while waiting:
        if (path := waiting.pop()) not in seen and (cls := belonging.base_class(path, knowledge)):
            seen.add(path)
            waiting += [base.path for base in cls.bases]
            yield cls
