"""Did you mean: which name stands behind one that no release ever had. Existence decides, likeness only ranks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from qlint.knowledge.exports import offers
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Kind, Module, Symbol
from qlint.knowledge.verdict import gone, retired
from qlint.target import Target

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_LIKE = 0.75
_SURE = 0.95
_SAME_WORD = 0.7
_SHORTEST = 5


def never_was(path: str, knowledge: Knowledge) -> Module | None:
    """The module in which the dotted path would be a name, if no release of it ever had that name; else None.

    None also where the module's names are not all known, where the name is private, or a known module, and where the package around
    the module has another thing of its name, which hides it from all but imports.
    """
    parent, _, name = path.rpartition(".")
    module, shown = knowledge.module(parent), knowledge.symbol(parent)
    hidden = shown is not None and shown.kind is not Kind.MODULE
    if module is None or hidden or not module.complete or name.startswith("_") or name in module.names:
        return None
    return None if knowledge.module(path) is not None else module


def candidates(path: str, knowledge: Knowledge, target: Target) -> tuple[str, ...]:
    """What may have been meant by a dotted path that never was, best first: dotted paths that work in the target.

    The same name where another module exports it (or what replaced it there), else names of the module
    that look like it.
    """
    parent, _, name = path.rpartition(".")
    if elsewhere := tuple(_elsewhere(name, knowledge, target)):
        return elsewhere
    names = [symbol.name for symbol in knowledge.exports(parent) if _works(symbol, target) and alike_in_kind(name, symbol)]
    return tuple(f"{parent}.{each}" for each in like(name, names))


def meant(path: str, knowledge: Knowledge, target: Target) -> str | None:
    """The one path that was surely meant by a path that never was; None where the path exists, or nothing stands out."""
    if never_was(path, knowledge) is None:
        return None
    found = candidates(path, knowledge, target)
    return found[0] if len(found) == 1 else None


def like(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that resemble `name`, best first, and only those about as good as the best."""
    if len(name) < _SHORTEST:
        return ()
    scored = sorted(((likeness(name, each), each) for each in dict.fromkeys(names)), key=lambda pair: (-pair[0], pair[1]))
    best = scored[0][0] if scored else 0.0
    return tuple(each for score, each in scored if score >= _LIKE and score >= best - 0.05)[:3]


def alike_in_kind(name: str, symbol: Symbol) -> bool:
    """Whether the name is written as names of the symbol's kind are (modules small, classes with a capital), or differs by case alone."""
    if symbol.kind is Kind.MODULE:
        return name.islower()
    return name.lower() == symbol.name.lower() or name[:1].isupper() == symbol.name[:1].isupper()


@lru_cache(maxsize=4096)
def likeness(one: str, other: str) -> float:
    """0 to 1: by letters, or by the words of which the names are made, whichever shows more."""
    matcher = SequenceMatcher(None, one.lower(), other.lower(), autojunk=False)
    letters = matcher.ratio() if matcher.quick_ratio() >= _LIKE else 0.0
    mine, theirs = (list(map(str.lower, _WORDS.findall(each))) for each in (one, other))
    if len(mine) < 2 or len(theirs) < 2:
        return letters
    if letters < _SURE and not all(_misspelt(_ended(mine, at), _ended(theirs, at)) for at in (0, -1)):
        letters = 0.0  # `DynamicsBackendEstimator` is another thing than `BackendEstimatorV2`, however many letters they share
    # `QiskitIBMService` for `QiskitRuntimeService`: the same frame around another word.
    words = SequenceMatcher(None, mine, theirs, autojunk=False).ratio()
    framed = mine[0] == theirs[0] and mine[-1] == theirs[-1]
    return max(letters, words + 0.15 if framed else words * letters)


def _ended(words: list[str], at: int) -> str:
    """The first word, or the last, but for numbers and single letters: the `V2` of a name says little."""
    return next((each for each in words[:: 1 if at == 0 else -1] if len(each) > 1 and each.isalpha()), words[at])


def _misspelt(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SAME_WORD


def _elsewhere(name: str, knowledge: Knowledge, target: Target) -> Iterator[str]:
    """The other places that have the name, or what replaced it there: of each distribution those with the shortest paths."""
    found: dict[str, list[str]] = {}
    for symbol in sorted(knowledge.find(name), key=lambda each: (each.path.count("."), len(each.path), each.path)):
        path = _offered(symbol, knowledge, target)
        distribution = knowledge.distribution_of(path) if path else None
        if distribution is not None:
            found.setdefault(distribution.name, []).append(path)
    for paths in found.values():
        yield from dict.fromkeys(path for path in paths if path.count(".") == paths[0].count("."))


def _offered(symbol: Symbol, knowledge: Knowledge, target: Target) -> str:
    """The path to write for the symbol, or for what replaced it; "" where a module merely imports it, and for what doesn't work."""
    if not offers(symbol, knowledge):
        return ""
    path = symbol.path
    if not _works(symbol, target) or retired(path, knowledge) is not None:
        remedy = knowledge.remedy(path)
        path = remedy.replacement.partition("(")[0] if remedy is not None else ""
    return path if path and gone(path, knowledge, target) is None else ""


def _works(symbol: Symbol, target: Target) -> bool:
    return symbol.alive(target[symbol.distribution].highest)
