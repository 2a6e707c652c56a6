"""All that is to be told of one thing, gathered from the history, the overlay and the remedies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qlint.explain import belonging
from qlint.explain.changes import Change, changes
from qlint.explain.grouping import definitions
from qlint.explain.spans import merged
from qlint.explain.things import Argument, Member, Name, Thing
from qlint.knowledge.index import Knowledge
from qlint.knowledge.moves import moved
from qlint.knowledge.schema import Base, Class, Deprecation, Distribution, Kind, Lives, Module, Remedy, Signature, Symbol
from qlint.knowledge.verdict import retired


@dataclass(frozen=True, slots=True)
class Place:
    """A dotted path with the releases in which the thing was there, or was defined there."""

    path: str
    distribution: Distribution
    lives: Lives


@dataclass(frozen=True, slots=True)
class Account:
    """The life of one thing. `lives` are in releases of `distribution`; empty where no release names it (a parameter that falls to `**`).

    `defined` are the definitions behind it (for a member, in the classes that it is from), `exports` the paths of a name, those
    that still work first, `others` the paths of what bears the same name. `inside` are the names of a module, or members of
    a class, that went. `of_parameters` are the deprecations of its parameters. `through` are the releases in which a parameter that
    isn't named falls to `**`. `module` are the lives of a module of the same path.
    """

    path: str
    kind: str
    distribution: Distribution
    lives: Lives
    defined: tuple[Place, ...] = ()
    exports: tuple[Place, ...] = ()
    bases: tuple[Base, ...] = ()
    deprecations: tuple[Deprecation, ...] = ()
    of_parameters: tuple[Deprecation, ...] = ()
    signatures: tuple[Signature, ...] = ()
    changes: tuple[Change, ...] = ()
    remedy: Remedy | None = None
    retired: Distribution | None = None
    through: Lives = ()
    module: Lives = ()
    inside: tuple[Symbol, ...] = ()
    others: tuple[str, ...] = ()


def account(thing: Thing, knowledge: Knowledge, *, others: Iterable[Thing] = ()) -> Account:
    """What is known of the thing; `others` bear the same name."""
    match thing:
        case Name():
            return _of_name(thing, knowledge, tuple(each.path for each in others))
        case Member():
            return _of_member(thing, knowledge)
        case Argument():
            return _of_argument(thing, knowledge)


def _of_name(thing: Name, knowledge: Knowledge, others: tuple[str, ...]) -> Account:
    symbol = thing.symbol
    signed, said = belonging.signatures(thing, knowledge), _announced(thing, knowledge)
    module = knowledge.module(thing.path) if symbol.kind is not Kind.MODULE else None
    classes = [cls for path in thing.definitions if (cls := knowledge.class_(path))]
    return Account(
        path=thing.path,
        kind=symbol.kind.value,
        distribution=knowledge.distributions[symbol.distribution],
        lives=merged(symbol.lives),
        defined=tuple(_defined(symbol, knowledge)) if symbol.kind is not Kind.MODULE else (),
        exports=tuple(_place(each.path, each, each.lives, knowledge) for each in thing.exports),
        bases=classes[0].bases if classes else (),
        deprecations=tuple(each for each in said if not each.argument),
        of_parameters=tuple(each for each in said if each.argument),
        signatures=signed,
        changes=tuple(changes(signed)),
        remedy=_remedy((thing.path, *thing.definitions, *(each.path for each in thing.exports)), "", knowledge)
        or moved(thing.path, knowledge),
        retired=retired(thing.path, knowledge),
        module=module.lives if module else (),
        inside=tuple(_went(thing, knowledge)),
        others=others,
    )


def _of_member(thing: Member, knowledge: Knowledge) -> Account:
    ours = _owned(thing, knowledge)
    signed, said = belonging.signatures(thing, knowledge), _announced(thing, knowledge)
    owners = [path for path, _ in belonging.classes(thing.owner, knowledge)]
    places = (thing.path, *(piece.symbol.path for piece in thing.pieces), *(f"{path}.{thing.name}" for path in owners))
    return Account(
        path=thing.path,
        kind=thing.kind.value,
        distribution=knowledge.distributions[ours],
        lives=merged(life for piece in thing.pieces if piece.symbol.distribution == ours for life in piece.lives),
        defined=tuple(_place(piece.symbol.path, piece.symbol, piece.lives, knowledge) for piece in thing.pieces),
        deprecations=tuple(each for each in said if not each.argument),
        of_parameters=tuple(each for each in said if each.argument),
        signatures=signed,
        changes=tuple(changes(signed)),
        remedy=_remedy(places, "", knowledge),
        retired=next(filter(None, (retired(path, knowledge) for path in owners)), None),
    )


def _of_argument(thing: Argument, knowledge: Knowledge) -> Account:
    whole = account(thing.of, knowledge)
    naming = [each for each in whole.signatures if belonging.names_parameter(each, thing.name)]
    rest = [each for each in whole.signatures if each not in naming and belonging.takes_any(each)]
    said = [each for each in whole.of_parameters if each.argument == thing.name]
    paths = (thing.of.path, *(place.path for place in whole.defined))
    return Account(
        path=thing.path,
        kind="parameter",
        distribution=whole.distribution,
        lives=merged(life for each in naming for life in each.lives),
        deprecations=tuple(said),
        signatures=tuple(naming or rest),
        changes=whole.changes,
        remedy=_remedy(paths, thing.name, knowledge),
        retired=whole.retired,
        through=merged(life for each in rest for life in each.lives),
    )


def _owned(thing: Member, knowledge: Knowledge) -> str:
    """The distribution in whose releases the member's life is told: that of its class, if the class or its bases there have it."""
    ships = (cls.distribution for path, _ in belonging.classes(thing.owner, knowledge) if (cls := knowledge.class_(path)))
    found = [piece.symbol.distribution for piece in thing.pieces]
    return next((each for each in ships if each in found), found[0])


def _place(path: str, symbol: Symbol, lives: Lives, knowledge: Knowledge) -> Place:
    return Place(path, knowledge.distributions[symbol.distribution], merged(lives))


def _defined(symbol: Symbol, knowledge: Knowledge) -> Iterator[Place]:
    for path in definitions(symbol):
        lives = tuple(life for life in symbol.lives if (life.definition or symbol.path) == path)
        yield _place(path, symbol, lives, knowledge)


def _announced(thing: Name | Member, knowledge: Knowledge) -> tuple[Deprecation, ...]:
    """All that the code says of the thing and its parameters; of a class, in its constructor too."""
    if isinstance(thing, Member):
        return tuple(dict.fromkeys(each for piece in thing.pieces for each in piece.symbol.deprecations))
    found = list(thing.symbol.deprecations)
    for path in thing.definitions:
        for known in (knowledge.symbol(path), knowledge.class_(path), knowledge.module(path)):
            found += known.deprecations if known else ()
    if built := belonging.constructor(thing, knowledge):
        found += (each for piece in built.pieces if piece.place in thing.definitions for each in piece.symbol.deprecations)
    return tuple(dict.fromkeys(found))


def _went(thing: Name, knowledge: Knowledge) -> Iterator[Symbol]:
    """The public names of a module, or members of a class, that ended before it did, or that it has outlived."""
    around: Class | Module | None = knowledge.module(thing.path) if thing.kind is Kind.MODULE else None
    around = around or next(filter(None, map(knowledge.class_, thing.definitions)), None)
    match around:
        case Module(names=table) | Class(members=table):
            for symbol in sorted(table.values(), key=lambda each: each.path):
                if not symbol.name.startswith("_") and symbol.lives[-1].gone not in (None, around.lives[-1].gone):
                    yield symbol
        case None:
            return


def _remedy(paths: Iterable[str], argument: str, knowledge: Knowledge) -> Remedy | None:
    found = (knowledge.remedy(path) for path in dict.fromkeys(paths))
    return next((each for each in found if each is not None and each.argument == argument), None)
