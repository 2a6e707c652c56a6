"""Symbols, modules and classes as plain tuples, which SQLite and marshal can hold, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from qlint.knowledge.schema import Base, Class, Deprecation, Kind, Life, Lives, Module, Signature, Star, Symbol

Flat = tuple[Any, ...]


class Lazy(Mapping[str, Symbol]):
    """The symbols of a module or class by name, each made when it is asked for. `find` gives the plain tuple of a name, or None."""

    def __init__(self, distribution: str, path: str, find: Callable[[str], Flat | None], names: Callable[[], Iterable[str]]) -> None:
        self._distribution, self._path, self._find, self._names = distribution, path, find, names
        self._found: dict[str, Symbol] = {}

    def __getitem__(self, name: str) -> Symbol:
        if name not in self._found:
            flat = self._find(name)
            if flat is None:
                raise KeyError(name)
            self._found[name] = as_symbol(f"{self._path}.{name}", self._distribution, flat)
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __len__(self) -> int:
        return sum(1 for _ in self)


def of_module(module: Module) -> Flat:
    return (
        _lives(module.lives),
        module.complete,
        tuple((_lives(each.lives), each.names) for each in module.stars),
        _said(module.deprecations),
    )


def as_module(path: str, distribution: str, flat: Flat, names: Mapping[str, Symbol]) -> Module:
    lives, complete, stars, said = flat
    return Module(
        path,
        distribution,
        _as_lives(lives),
        complete,
        names,
        tuple(Star(_as_lives(each), tuple(own)) for each, own in stars),
        _as_said(said),
    )


def of_class(cls: Class) -> Flat:
    return tuple((base.path, _lives(base.lives)) for base in cls.bases), _lives(cls.lives), _lives(cls.open), _said(cls.deprecations)


def as_class(path: str, distribution: str, flat: Flat, members: Mapping[str, Symbol]) -> Class:
    bases, lives, opened, said = flat
    return Class(
        path,
        distribution,
        tuple(Base(each, _as_lives(own)) for each, own in bases),
        _as_lives(lives),
        members,
        _as_lives(opened),
        _as_said(said),
    )


def of_symbol(symbol: Symbol) -> Flat:
    signatures = tuple((_lives(each.lives), each.text, each.gives) for each in symbol.signatures)
    return symbol.kind.value, _lives(symbol.lives), symbol.gives, signatures, _said(symbol.deprecations), symbol.settled


def as_symbol(path: str, distribution: str, flat: Flat) -> Symbol:
    kind, lives, gives, signatures, said, settled = flat
    takes = tuple(Signature(_as_lives(each), text, result) for each, text, result in signatures)
    return Symbol(path, Kind(kind), distribution, _as_lives(lives), gives, takes, _as_said(said), settled)


def _lives(lives: Lives) -> Flat:
    return tuple((life.added, life.gone, life.definition) for life in lives)


def _as_lives(flat: Flat) -> Lives:
    return tuple(Life(*each) for each in flat)


def _said(deprecations: Iterable[Deprecation]) -> Flat:
    return tuple((_lives(each.lives), each.since, each.argument, each.instead) for each in deprecations)


def _as_said(flat: Flat) -> tuple[Deprecation, ...]:
    return tuple(Deprecation(_as_lives(lives), since, argument, tuple(instead)) for lives, since, argument, instead in flat)
