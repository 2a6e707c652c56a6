"""What only moved: where the newest release exports the thing that a gone path stood for, derived from the history."""

from __future__ import annotations

from collections.abc import Iterator

from packaging.requirements import Requirement

from qlint.knowledge.exports import definition, offers
from qlint.knowledge.index import Knowledge
from qlint.knowledge.schema import Action, Distribution, Kind, Lives, Remedy, Symbol, version

_NEEDLESS = (Action.DROPPED, Action.ENDED)


def moved(path: str, knowledge: Knowledge) -> Remedy | None:
    """The remedy for a name or module that its newest release lacks, where the same thing has another dotted path now; else None.

    The same thing is: another export of the same definition; one of a class or function of that name and kind that came
    in the release which ended the old one; what has the same path in the module that replaces one around it.
    To be asked only for paths about which nothing was written by hand. Members of classes are no paths of modules: None.
    """
    symbol = knowledge.symbol(path)
    if symbol is not None and (other := _elsewhere_now(symbol, knowledge)):
        return Remedy(path, other, other, "", Action.MOVED)
    if symbol is None or in_newest(symbol, knowledge) or not any(map(knowledge.watches, _definitions(symbol, knowledge))):
        return None
    if found := next(_nearby(symbol, knowledge), None):
        return _remedy(symbol, found)
    if remedy := _in_successor(symbol, knowledge):
        return remedy
    if symbol.kind is Kind.MODULE or _gave_up(path, knowledge):
        return None
    found = next(_elsewhere(symbol, knowledge), None)
    return _remedy(symbol, found) if found is not None else None


def _elsewhere_now(symbol: Symbol, knowledge: Knowledge) -> str:
    """The module that its package still calls by its old name, though it can't be imported by that any more; "" if it is none such."""
    other = symbol.lives[-1].definition if symbol.kind is Kind.MODULE and in_newest(symbol, knowledge) else ""
    old, new = knowledge.module(symbol.path), knowledge.module(other) if other else None
    return other if old is not None and old.lives[-1].gone is not None and new is not None and new.lives[-1].gone is None else ""


def in_newest(symbol: Symbol, knowledge: Knowledge) -> bool:
    """Whether the newest release of the symbol's distribution has it, and programs on the newest releases can use that distribution."""
    distribution = knowledge.distributions[symbol.distribution]
    alive = distribution.retired is None and symbol.alive(version(distribution.newest))
    return alive and not _left_behind(distribution, knowledge)


def _left_behind(distribution: Distribution, knowledge: Knowledge) -> bool:
    """Whether it can't be installed beside the newest release of another distribution."""
    other = Requirement(distribution.beside) if distribution.beside else None
    return other is not None and version(knowledge.distributions[other.name].newest) not in other.specifier


def around(path: str, knowledge: Knowledge) -> Iterator[str]:
    """The modules around a path, nearest first."""
    while path := path.rpartition(".")[0]:
        if knowledge.module(path) is not None:
            yield path


def _remedy(symbol: Symbol, found: Symbol, *, note: str = "", action: Action = Action.MOVED) -> Remedy:
    module, _, name = found.path.rpartition(".")
    itself = found.kind is Kind.MODULE and not found.lives[-1].definition  # else `import` of that path fails
    instead = found.path if itself else f"from {module} import {name}"
    return Remedy(symbol.path, instead, found.path, note, action)


def _nearby(symbol: Symbol, knowledge: Knowledge) -> Iterator[Symbol]:
    """The exports of the same thing by modules around its definition and around its old path, shortest path first."""
    if symbol.kind is Kind.MODULE:
        return
    definitions = _definitions(symbol, knowledge)
    modules = {module for each in (symbol.path, *definitions) for module in around(each, knowledge)}
    for module in sorted(modules, key=lambda each: (len(each), each)):
        for name in dict.fromkeys(each.rpartition(".")[2] for each in (symbol.path, *definitions)):
            export = _export(module, name, knowledge)
            if export is not None and _is_now(export, symbol, knowledge):
                yield export


def _elsewhere(symbol: Symbol, knowledge: Knowledge) -> Iterator[Symbol]:
    """The exports of the same thing anywhere, shortest path first. Reads all there is of the watched packages."""
    for export in sorted(knowledge.find(symbol.name), key=lambda each: (len(each.path), each.path)):
        if export.distribution == symbol.distribution and _is_now(export, symbol, knowledge):
            yield export


def _in_successor(symbol: Symbol, knowledge: Knowledge) -> Remedy | None:
    """What has the same path below the module that takes the place of one around the symbol, with what is said of the module."""
    for module in around(symbol.path, knowledge):
        remedy = knowledge.remedy(module)
        if remedy is not None and remedy.action in _NEEDLESS:
            return None
        if remedy is not None and knowledge.module(remedy.replacement) is not None:
            parent, _, name = f"{remedy.replacement}{symbol.path[len(module) :]}".rpartition(".")
            found = _export(parent, name, knowledge)
            if found is not None and found.kind is symbol.kind and _public(found.path) and _offered(found, knowledge):
                return _remedy(symbol, found, note=remedy.note, action=remedy.action)
    return None


def _offered(symbol: Symbol, knowledge: Knowledge) -> bool:
    return in_newest(symbol, knowledge) and offers(symbol, knowledge)


def _export(module: str, name: str, knowledge: Knowledge) -> Symbol | None:
    """The name as one that a known module exports, or the submodule."""
    known, path = knowledge.module(module), f"{module}.{name}"
    if known is not None and name in known.names:
        return known.names[name]
    return knowledge.symbol(path) if knowledge.module(path) is not None else None


def _gave_up(path: str, knowledge: Knowledge) -> bool:
    """Whether nothing takes the place of a module around the path."""
    remedies = (knowledge.remedy(module) for module in around(path, knowledge))
    return any(remedy is not None and remedy.action in _NEEDLESS for remedy in remedies)


def _is_now(export: Symbol, symbol: Symbol, knowledge: Knowledge) -> bool:
    """Whether the newest release exports the symbol's thing, or what followed it, there."""
    if export.path == symbol.path or export.kind is not symbol.kind or not _public(export.path) or not _offered(export, knowledge):
        return False
    now = definition(export, knowledge)
    defines = symbol.kind in (Kind.CLASS, Kind.FUNCTION)
    return any(each == now or (defines and _followed(each, now, knowledge)) for each in _definitions(symbol, knowledge))


def _followed(old: str, new: str, knowledge: Knowledge) -> bool:
    """Whether the definition `new` bears the name of `old`, and came in the release in which that went."""
    before, after = _lives(old, knowledge), _lives(new, knowledge)
    return bool(before and after) and old.rpartition(".")[2] == new.rpartition(".")[2] and before[-1].gone == after[0].added


def _lives(definition: str, knowledge: Knowledge) -> Lives:
    cls = knowledge.class_(definition)
    if cls is not None:
        return cls.lives
    symbol = knowledge.symbol(definition)
    return symbol.lives if symbol is not None else ()


def _definitions(symbol: Symbol, knowledge: Knowledge) -> tuple[str, ...]:
    """The definitions that stood behind the symbol, newest first, at last the one that these have led to since."""
    own = (life.definition or symbol.path for life in reversed(symbol.lives))
    return tuple(dict.fromkeys((*own, definition(symbol, knowledge))))


def _public(path: str) -> bool:
    return not any(part.startswith("_") for part in path.split("."))
