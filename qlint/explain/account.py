"""All that is to be told of one thing, gathered from the history, the overlay and the remedies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from qlint.explain import belonging
from qlint.explain.bundles import bundled
from qlint.explain.changes import Change, changes
from qlint.explain.grouping import definitions, imported
from qlint.explain.spans import clipped, merged
from qlint.explain.things import Argument, Member, Name, Piece, Thing
from qlint.knowledge.index import Knowledge
from qlint.knowledge.moves import around, in_newest
from qlint.knowledge.schema import Action, Base, Deprecation, Distribution, Kind, Lives, Remedy, Signature, Symbol
from qlint.knowledge.verdict import retired

PARAMETER = "parameter"  # the kind of what is no symbol of its own


@dataclass(frozen=True, slots=True)
class Place:
    """A dotted path with the releases in which the thing was there, or was defined there."""

    path: str
    distribution: Distribution
    lives: Lives


@dataclass(frozen=True, slots=True)
class Account:
    """The life of one thing. `lives` are in releases of `distribution`; empty where no release names it (a parameter that falls to `**`).

    `defined` are the definitions behind it (for a member, in the classes that it is from), `exports` the paths of a name, those that still
    work first, `imports` those in modules that merely import it, `others` the paths of what bears the same name. `inside` are the names
    of a module, or members of a class, that went. `of_parameters` are the deprecations of its parameters. `through` are the releases in
    which a parameter that isn't named falls to `**`. `module` are the lives of a module of the same path. `bundled` are the releases in
    which it came and went that a bundle installed, each with the first bundle that did. `gives` is what a read or a call gave at last.
    The `remedy` may be that of the whole callable, for a parameter, or of the class or a module around the path.
    """

    path: str
    kind: str
    distribution: Distribution
    lives: Lives
    defined: tuple[Place, ...] = ()
    exports: tuple[Place, ...] = ()
    imports: tuple[Place, ...] = ()
    bases: tuple[Base, ...] = ()
    deprecations: tuple[Deprecation, ...] = ()
    of_parameters: tuple[Deprecation, ...] = ()
    signatures: tuple[Signature, ...] = ()
    gives: str = ""
    changes: tuple[Change, ...] = ()
    remedy: Remedy | None = None
    retired: Distribution | None = None
    through: Lives = ()
    module: Lives = ()
    bundled: tuple[tuple[str, str], ...] = ()
    inside: tuple[Place, ...] = ()
    others: tuple[str, ...] = ()


def account(thing: Thing, knowledge: Knowledge, *, others: Iterable[Thing] = ()) -> Account:
    """What is known of the thing; `others` bear the same name."""
    match thing:
        case Name():
            found = _of_name(thing, knowledge, tuple(each.path for each in others))
        case Member():
            found = _of_member(thing, knowledge)
        case Argument():
            found = _of_argument(thing, knowledge)
    turns = [release for life in found.lives for release in (life.added, life.gone) if release is not None]
    return replace(found, bundled=tuple(bundled(turns, found.distribution, knowledge)))


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
        exports=tuple(_exports(thing, knowledge, of_own=True)),
        imports=tuple(_exports(thing, knowledge, of_own=False)),
        bases=classes[0].bases if classes else (),
        deprecations=tuple(each for each in said if not each.argument),
        of_parameters=tuple(each for each in said if each.argument),
        signatures=signed,
        gives=symbol.gives,
        changes=tuple(changes(signed)),
        remedy=_remedy_of_name(thing, knowledge),
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
        lives=merged(life for piece in thing.pieces for life in _lives(piece, ours)),
        defined=tuple(_pieces(thing, knowledge)),
        deprecations=tuple(each for each in said if not each.argument),
        of_parameters=tuple(each for each in said if each.argument),
        signatures=signed,
        gives=thing.pieces[0].symbol.gives,
        changes=tuple(changes(signed)),
        remedy=_remedy(places, "", knowledge) or _remedy_of_owner(thing, knowledge),
        retired=next(filter(None, (retired(path, knowledge) for path in owners)), None),
    )


def _of_argument(thing: Argument, knowledge: Knowledge) -> Account:
    whole = account(thing.of, knowledge)
    naming = [each for each in whole.signatures if belonging.names_parameter(each, thing.name)]
    rest = [each for each in whole.signatures if each not in naming and belonging.takes_any(each)]
    said = [each for each in whole.of_parameters if each.argument == thing.name]
    paths = (thing.of.path, *(place.path for place in (*whole.defined, *whole.exports)))
    return Account(
        path=thing.path,
        kind=PARAMETER,
        distribution=whole.distribution,
        lives=merged(life for each in naming for life in each.lives),
        deprecations=tuple(said),
        signatures=tuple(naming or rest),
        changes=tuple(filter(None, (each.about(thing.name) for each in whole.changes))),
        remedy=_remedy(paths, thing.name, knowledge) or (None if _works(whole) else whole.remedy),
        retired=whole.retired,
        through=merged(life for each in rest for life in each.lives),
    )


def _lives(piece: Piece, ours: str) -> Lives:
    """The releases of the distribution in which the piece is there: what another one still has is inherited."""
    if piece.symbol.distribution == ours:
        return piece.lives
    return piece.through if piece.lives[-1].gone is None else ()


def _pieces(thing: Member, knowledge: Knowledge) -> Iterator[Place]:
    for path in dict.fromkeys(piece.symbol.path for piece in thing.pieces):
        found = [piece for piece in thing.pieces if piece.symbol.path == path]
        yield _place(path, found[0].symbol, tuple(life for piece in found for life in piece.lives), knowledge)


def _works(account: Account) -> bool:
    """Whether the newest release has it, and the client that it belongs to is alive."""
    return account.retired is None and bool(account.lives) and account.lives[-1].gone is None


def _owned(thing: Member, knowledge: Knowledge) -> str:
    """The distribution in whose releases the member's life is told: that of its class, if the class or its bases there have it."""
    ships = (cls.distribution for path, _ in belonging.classes(thing.owner, knowledge) if (cls := knowledge.class_(path)))
    found = [piece.symbol.distribution for piece in thing.pieces]
    return next((each for each in ships if each in found), found[0])


def _place(path: str, symbol: Symbol, lives: Lives, knowledge: Knowledge) -> Place:
    return Place(path, knowledge.distributions[symbol.distribution], merged(lives))


def _exports(thing: Name, knowledge: Knowledge, *, of_own: bool) -> Iterator[Place]:
    """The paths of the thing in packages that have had it inside them (`of_own`), and that it is told under; or the other ones."""
    for each in thing.exports:
        if (each.path == thing.path or not imported(each)) == of_own:
            yield _place(each.path, each, each.lives, knowledge)


def _defined(symbol: Symbol, knowledge: Knowledge) -> Iterator[Place]:
    for path in definitions(symbol):
        lives = tuple(life for life in symbol.lives if (life.definition or symbol.path) == path)
        yield _place(path, symbol, lives, knowledge)


def _announced(thing: Name | Member, knowledge: Knowledge) -> tuple[Deprecation, ...]:
    """All that the code says of the thing and its parameters while it is there; of a class, in its constructor too."""
    if isinstance(thing, Member):
        pieces = [piece for piece in thing.pieces if piece.symbol.distribution == _owned(thing, knowledge)]
        return _clipped((each, piece.lives) for piece in pieces for each in piece.symbol.deprecations)
    behind = definitions(thing.symbol)
    known = [known for path in behind for known in (knowledge.symbol(path), knowledge.class_(path), knowledge.module(path)) if known]
    said = [each for one in (thing.symbol, *known) if one.distribution == thing.symbol.distribution for each in one.deprecations]
    return _clipped([*((each, thing.symbol.lives) for each in said), *_by_constructor(thing, knowledge)])


def _by_constructor(thing: Name, knowledge: Knowledge) -> Iterator[tuple[Deprecation, Lives]]:
    """What a call of the class announces: of its parameters, and where the constructor is inherited, of the class that has it."""
    built = belonging.constructor(thing, knowledge)
    for piece in built.pieces if built else ():
        cls = knowledge.class_(piece.place)
        if piece.place in definitions(thing.symbol):
            yield from ((each, thing.symbol.lives) for each in piece.symbol.deprecations)
        elif cls and cls.distribution == thing.symbol.distribution:
            yield from ((each, piece.lives) for each in cls.deprecations if not each.argument)


def _clipped(said: Iterable[tuple[Deprecation, Lives]]) -> tuple[Deprecation, ...]:
    """The deprecations, cut to the lives beside them."""
    cut = (replace(each, lives=clipped(merged(each.lives), merged(lives))) for each, lives in said)
    return tuple(dict.fromkeys(each for each in cut if each.lives))


def _went(thing: Name, knowledge: Knowledge) -> Iterator[Place]:
    """The public names of a module, or members of a class, that it has outlived; sorted by name."""
    end = thing.symbol.lives[-1].gone
    for each in _parts(thing, knowledge):
        gone = each.lives[-1].gone
        if gone is not None and gone != end:
            yield each


def _parts(thing: Name, knowledge: Knowledge) -> Iterator[Place]:
    if thing.kind is Kind.MODULE:
        for symbol in sorted(knowledge.exports(thing.path), key=lambda each: each.name):
            if symbol.name.isidentifier() and not symbol.name.startswith("_") and not imported(symbol):
                yield _place(symbol.path, symbol, symbol.lives, knowledge)
        return
    known = (cls for path, _ in belonging.classes(thing, knowledge) if path in thing.definitions and (cls := knowledge.class_(path)))
    for name in sorted({name for cls in known for name in cls.members if name.isidentifier() and not name.startswith("_")}):
        if found := belonging.member(thing, name, knowledge):
            ours = [piece for piece in found.pieces if piece.symbol.distribution == thing.symbol.distribution]
            alive = any(piece.lives[-1].gone is None for piece in found.pieces)
            if ours and not alive:
                yield _place(found.path, ours[0].symbol, tuple(life for piece in ours for life in piece.lives), knowledge)


def _remedy_of_name(thing: Name, knowledge: Knowledge) -> Remedy | None:
    """What was written by hand, or follows from the history. A name that works needs none that is about what it was before."""
    if in_newest(thing.symbol, knowledge):
        found = knowledge.remedy(thing.path)
        return found if found is not None and found.symbol == thing.path else None
    return _remedy((thing.path, *definitions(thing.symbol)), "", knowledge) or _remedy_around(thing.path, knowledge)


def _remedy_of_owner(thing: Member, knowledge: Knowledge) -> Remedy | None:
    """What is said of the class, if that is no longer there; told of the path by which it was asked for."""
    owner = thing.owner
    if not isinstance(owner, Name) or owner.kind is not Kind.CLASS or in_newest(owner.symbol, knowledge):
        return None
    found = _remedy_of_name(owner, knowledge)
    return found if found is None or owner.path.startswith(f"{found.symbol}.") else replace(found, symbol=owner.path)


def _remedy_around(path: str, knowledge: Knowledge) -> Remedy | None:
    """What is said of the nearest module around the path that no one module follows."""
    found = filter(None, map(knowledge.remedy, around(path, knowledge)))
    return next((each for each in found if each.action in (Action.DROPPED, Action.ENDED) or not each.instead), None)


def _remedy(paths: Iterable[str], argument: str, knowledge: Knowledge) -> Remedy | None:
    found = (knowledge.remedy(path, argument) for path in dict.fromkeys(paths))
    return next(filter(None, found), None)
