"""From a question to the one thing it is about, or to the several that it may be, or to what was meant instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qlint.explain import belonging
from qlint.explain.asking import Question
from qlint.explain.spelling import Spelling
from qlint.explain.things import Argument, Member, Name, Thing
from qlint.knowledge import suggest
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Class
from qlint.target import Target


@dataclass(frozen=True, slots=True)
class Found:
    """What was asked for: one thing, or as many parameters as were asked for; `others` bear the same name deeper in the package."""

    things: tuple[Thing, ...]
    others: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True)
class Several:
    """All that may have been meant, told under paths that are exact."""

    candidates: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing of that name. `place` is the module, class or callable that it was asked of, "" where that is not known either.

    `sure`: all that was ever at `place` is known, and it was not there. `similar` can be asked for.
    """

    place: str
    sure: bool
    similar: tuple[str, ...]


Answer = Found | Several | Nothing


def search(asked: Question, knowledge: Knowledge, target: Target) -> Answer:
    """The answer to the question. Letters of another case count only where nothing is spelt as asked."""
    spellings = (Spelling(knowledge), Spelling(knowledge, fold=True))
    found = next(filter(None, (spelling.things(asked.path) for spelling in spellings)), [])
    if not found:
        return _missing(asked.path, knowledge, target)
    if not asked.arguments:
        return _one_or_several(found)
    having = list(_having(found, asked.arguments, knowledge))
    if not having:
        return _no_parameter(asked, found, knowledge)
    answer = _one_or_several(having)
    callables = answer.things if isinstance(answer, Found) else answer.candidates
    arguments = tuple(Argument(each, name) for each in callables for name in asked.arguments if not isinstance(each, Argument))
    return Found(arguments) if isinstance(answer, Found) else Several(arguments)


def _one_or_several(found: Iterable[Name | Member]) -> Found | Several:
    """One where there is only one, or where one is at the top of the only package that has it."""
    unique = sorted({each.path: each for each in found}.values(), key=lambda each: (each.path.count("."), each.path))
    packages = {each.path.partition(".")[0] for each in unique}
    top = [each for each in unique if isinstance(each, Name) and each.path.count(".") == 1]
    if len(unique) == 1 or (len(packages) == 1 and len(top) == 1):
        return Found((unique[0],), tuple(unique[1:]))
    return Several(tuple(unique))


def _having(found: Sequence[Name | Member], arguments: Iterable[str], knowledge: Knowledge) -> Iterator[Name | Member]:
    """Those that name one of the parameters in some release, else those that take any keyword."""
    signed = [(thing, belonging.signatures(thing, knowledge)) for thing in found]
    naming = [thing for thing, known in signed if any(belonging.names_parameter(each, name) for each in known for name in arguments)]
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
        return Nothing(above, True, suggest.candidates(path, knowledge, target))
    if owners := Spelling(knowledge).things(above) if above else []:
        classes = list(_classes(owners, knowledge))
        known = sorted({name for cls in classes for name in cls.members})
        place = owners[0].path if len(owners) == 1 else above
        sure = bool(classes) and all(cls.complete and all(knowledge.class_(base.path) for base in cls.bases) for cls in classes)
        return Nothing(place, sure, tuple(f"{above}.{each}" for each in suggest.like(name, known)))
    words = {word for distribution in knowledge.distributions for word in knowledge.vocabulary(distribution)}
    return Nothing("", False, suggest.like(name, sorted(words)))


def _classes(owners: Iterable[Name | Member], knowledge: Knowledge) -> Iterator[Class]:
    """The classes and their bases."""
    seen = set[str]()
    waiting = [path for owner in owners for path, _ in belonging.classes(owner, knowledge)]
    while waiting:
        if (path := waiting.pop()) not in seen and (cls := knowledge.class_(path)):
            seen.add(path)
            waiting += [base.path for base in cls.bases]
            yield cls
